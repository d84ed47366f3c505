import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { keepBytes } from '#app/domain/files/store.server.ts'
import { fileLinks, files } from '#db/schema/files.ts'
import { leadSubmissions } from '#db/schema/leads.ts'
import { tasks } from '#db/schema/tasks.ts'
import { visitParties, visitPeople, visits } from '#db/schema/visits.ts'
import type { At } from './office-at-work.ts'
import { deleted, said, shenzhen } from './office-texts.ts'

/** Bytes no other record has, served back as they are. */
export async function aFile(
  { db, people }: At,
  record: string,
  link: Partial<typeof fileLinks.$inferInsert>,
) {
  const bytes = Buffer.from(said(record, 'bytes'))
  await keepBytes(bytes)
  const id = uuidv7()
  await db.insert(files).values({
    ...{ id, mime: 'application/pdf' as const, size: bytes.length, name: said(record, 'file') },
    ...{ sha256: createHash('sha256').update(bytes).digest('hex'), uploadedBy: people.owner.id },
  })
  await db.insert(fileLinks).values({ fileId: id, ...link })
  return id
}

/** Visits of the owner, with the collaborator at the table; and the leads heard there. */
export async function theVisits(at: At) {
  const { db, people, teamIds, enterprise, otherFirm, association, contact } = at
  const { owner, collaborator, stranger } = people
  const made = async (
    record: string,
    facts: Partial<typeof visits.$inferInsert>,
    firmId = enterprise,
    alsoMet: string[] = [],
  ) => {
    const id = uuidv7()
    const times = { startedAt: new Date('2021-01-20T02:00:00Z'), endedAt: new Date('2021-01-20T04:00:00Z') }
    await db.insert(visits).values({
      ...{ id, mode: 'outbound', status: 'held', ...times, reportOn: '2021-01-20', cityCode: shenzhen },
      ...{ ownerId: owner.id, teamId: teamIds.get('甲组'), summary: said(record, 'summary') },
      ...{ needs: said(record, 'needs'), place: said(record, 'place'), ...facts },
    })
    await db
      .insert(visitParties)
      .values([
        ...[firmId, ...alsoMet].map((enterpriseId) => ({ visitId: id, enterpriseId })),
        { visitId: id, associationId: association },
      ])
    const ours = [facts.ownerId ?? owner.id, ...(facts.ownerId ? [] : [collaborator.id])]
    await db
      .insert(visitPeople)
      .values([
        ...ours.map((accountId) => ({ visitId: id, side: 'ours' as const, accountId })),
        { visitId: id, side: 'theirs' as const, name: said(record, 'guest') },
        ...(firmId === enterprise ? [{ visitId: id, side: 'theirs' as const, contactId: contact }] : []),
      ])
    return id
  }
  const visit = await made('visit', {})
  const confidentialVisit = await made(
    'confidentialVisit',
    { confidential: true, reportOn: '2021-01-27' },
    enterprise,
    [otherFirm],
  )
  const deletedVisit = await made('deletedVisit', deleted)
  const otherVisit = await made(
    'otherVisit',
    { ownerId: stranger.id, teamId: teamIds.get('丙组'), mode: 'inbound', reportOn: '2021-02-01' },
    otherFirm,
  )
  const plannedVisit = await made('plannedVisit', {
    status: 'planned',
    reportOn: '2021-02-10',
    confidential: true,
  })
  const visitTask = uuidv7()
  await db.insert(tasks).values({
    ...{
      id: visitTask,
      kind: 'promise',
      title: said('visit', 'promise'),
      visitId: visit,
      enterpriseId: enterprise,
    },
    ...{ ownerId: collaborator.id, givenBy: owner.id, dueOn: '2021-02-08', status: 'open' },
  })
  const lead = async (record: string, facts: Partial<typeof leadSubmissions.$inferInsert>) => {
    const id = uuidv7()
    await db.insert(leadSubmissions).values({
      ...{ id, enterpriseName: said(record, 'firm'), channel: 'outbound_visit', need: said(record, 'need') },
      ...{ contactName: said(record, 'person'), contactPhone: '13506515566', cityCode: shenzhen },
      ...{ submittedBy: owner.id, submittedAt: new Date('2021-02-03T02:00:00Z'), ...facts },
    })
    return id
  }
  return {
    ...{ visit, confidentialVisit, deletedVisit, otherVisit, plannedVisit, visitTask },
    lead: await lead('lead', { ownerId: collaborator.id, visitId: visit }),
    deletedLead: await lead('deletedLead', { ...deleted, visitId: visit }),
    visitFile: await aFile(at, 'visitFile', { visitId: visit }),
    confidentialFile: await aFile(at, 'confidentialFile', { visitId: confidentialVisit }),
  }
}
