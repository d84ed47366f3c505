import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { linkFiles } from '#app/domain/files/mutations.server.ts'
import { raiseTicket } from '#app/domain/tickets/mutations.server.ts'
import { visitVerbs } from '#app/domain/visits/verbs.server.ts'
import { perform } from '#app/http/perform.server.ts'
import { files } from '#db/schema/files.ts'
import { aVisitTo } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aTicketForm } from '#tests/support/ticket-builders.ts'

/** What a refusal says, whatever it was about. */
const refused = (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    ({ status, code, fields }) => ({ status, code, fields }),
  )

test('B6: a ticket on a confidential visit is refused as on none, and taken by who was there', async ({
  as,
}) => {
  const { leader, firm } = await anOffice(as)
  const visit = await aVisitTo(leader, firm.id, { confidential: true })
  const raise = (ctx: Context, visitId: string) =>
    refused(raiseTicket(ctx, aTicketForm({ enterpriseId: firm.id, visitId })))
  for (const role of ['intake', 'follow_up', 'team_member', 'team_leader', 'liaison_cadre'] as const) {
    const ctx = await as(role)
    const unknown = await raise(ctx, uuidv7())
    expect(unknown).toMatchObject({ status: 422, fields: { visitId: 'notFound' } })
    expect(await raise(ctx, visit.id), role).toEqual(unknown)
    const { id } = await aVisitTo(ctx, firm.id, { confidential: true })
    expect(await raise(ctx, id), role).toBe('taken')
  }
  expect(await raise(leader, visit.id)).toBe('taken')
})

test('B6: so is a photo of somebody else’s, and a confidential visit itself by every step', async ({
  as,
}) => {
  const { leader, firm } = await anOffice(as)
  const visit = await aVisitTo(leader, firm.id, { confidential: true })
  const own = await aVisitTo(leader, firm.id)
  const stranger = await as('team_member')
  const facts = {
    name: '白板.jpg',
    mime: 'image/jpeg',
    size: 1,
    width: 1,
    height: 1,
    uploadedBy: leader.actor.id,
  }
  const id = uuidv7()
  await leader.db.insert(files).values({ id, ...facts, sha256: 'a'.repeat(64) } as never)
  const link = (fileId: string) => refused(linkFiles(stranger, [fileId], { visitId: own.id }))
  expect(await link(id)).toEqual(await link(uuidv7()))
  for (const step of ['hold', 'cancel', 'remove'] as const) {
    const take = (id: string) =>
      refused(
        perform(stranger, visitVerbs[`visits.${step}`] as never, { id, version: 1, reason: '误登' } as never),
      )
    const unknown = await take(uuidv7())
    expect(unknown).toMatchObject({ status: 404 })
    expect(await take(visit.id), step).toEqual(unknown)
  }
})
