import { v7 as uuidv7 } from 'uuid'
import { findableAs } from '#app/domain/findable.server.ts'
import { ticketAssignments, ticketEntries } from '#db/schema/ticket-work.ts'
import { slaPolicies, ticketHelpers, ticketRequesters, tickets } from '#db/schema/tickets.ts'
import type { At } from './office-at-work.ts'
import { deleted, said } from './office-texts.ts'
import { aFile } from './office-visits.ts'

const hour = (text: string) => new Date(`2021-02-${text}:00:00+08:00`)

/** Tickets received, dispatched, handed back, worked on and helped with, by people who are not of the firm. */
export async function theTickets(at: At, { visit }: { visit: string }) {
  const { db, people, enterprise, otherFirm, contact } = at
  const { receiver, otherIntake, handler, helper, returned, chainFollower, leader } = people
  const [policy] = await db.select({ id: slaPolicies.id }).from(slaPolicies).limit(1)
  const requesters: Record<string, string> = {}
  const made = async (record: string, number: number, facts: Partial<typeof tickets.$inferInsert> = {}) => {
    const id = uuidv7()
    await db.insert(tickets).values({
      ...{ id, number: `SR-20210206-90${number}`, enterpriseId: enterprise, title: said(record, 'title') },
      ...findableAs.ticket({ title: said(record, 'title') }),
      ...{
        description: said(record, 'description'),
        categoryCode: 'network_site',
        level: 'p1',
        channel: 'phone',
      },
      ...{ state: 'in_progress', receivedAt: hour('06T09'), respondedAt: hour('06T10') },
      ...{ firstReceiverId: receiver.id, handlerId: handler.id, slaPolicyId: policy!.id, clock: 'natural' },
      ...{ responseDueAt: hour('06T11'), solveDueAt: hour('09T09'), originalDueAt: hour('09T09') },
      ...{
        siteKind: 'off_park',
        siteAddress: said(record, 'address'),
        siteContactName: said(record, 'site'),
      },
      ...{ siteContactPhone: '13406513377', ...facts },
    })
    const [requester] = await db
      .insert(ticketRequesters)
      .values({
        ...{ ticketId: id, name: said(record, 'requester'), phone: '13306514488', channel: 'phone' },
        joinedAt: hour('06T09'),
        contactId: (facts.enterpriseId ?? enterprise) === enterprise ? contact : null,
      })
      .returning()
    requesters[`${record}Requester`] = requester!.id
    const handlerId = facts.handlerId === undefined ? handler.id : facts.handlerId
    const byId = facts.firstReceiverId ?? receiver.id
    await db.insert(ticketAssignments).values([
      {
        ...{ ticketId: id, toId: returned.id, byId, at: hour('06T10') },
        ...{ returnedAt: hour('06T11'), returnReason: said(record, 'returned') },
      },
      ...(handlerId
        ? [{ ticketId: id, toId: handlerId, byId, at: hour('06T12'), signedAt: hour('06T13') }]
        : []),
    ])
    await db.insert(ticketEntries).values({
      ...{ ticketId: id, at: hour('06T14'), writtenAt: hour('06T14'), authorId: byId, kind: 'note' },
      text: said(record, 'note'),
    })
    return id
  }
  const ticket = await made('ticket', 1)
  const technician = uuidv7()
  await db.insert(ticketHelpers).values([
    { ticketId: ticket, kind: 'cadre', accountId: helper.id, calledAt: hour('06T15') },
    {
      ...{
        id: technician,
        ticketId: ticket,
        kind: 'technician',
        name: said('ticket', 'technician'),
        phone: '13206516699',
      },
      calledAt: hour('06T15'),
    },
  ])
  const done = { state: 'confirmed' as const, resolvedAt: hour('07T09'), confirmedAt: hour('07T10') }
  return {
    ...{ ticket, technician },
    resolvedTicket: await made('resolvedTicket', 2, {
      ...done,
      solution: said('resolvedTicket', 'solution'),
    }),
    chainTicket: await made('chainTicket', 3, { ...done, firstReceiverId: chainFollower.id }),
    otherTicket: await made('otherTicket', 4, {
      ...{
        enterpriseId: otherFirm,
        firstReceiverId: otherIntake.id,
        handlerId: null,
        state: 'accepted',
        visitId: visit,
      },
    }),
    parkedTicket: await made('parkedTicket', 6, {
      ...{ state: 'parked', stateBefore: 'in_progress', parkedAt: hour('07T11') },
      ...{ parkRecheckOn: '2021-03-01', parkReason: said('parkedTicket', 'park'), parkApprovedBy: leader.id },
    }),
    deletedTicket: await made('deletedTicket', 5, deleted),
    ticketFile: await aFile(at, 'ticketFile', { ticketId: ticket }),
    ...(requesters as Record<'ticketRequester' | 'resolvedTicketRequester' | 'otherTicketRequester', string>),
  }
}
