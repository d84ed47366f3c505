import { inArray } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { findableAs } from '#app/domain/findable.server.ts'
import type { Connection, Db } from '#db/connect.server.ts'
import { auditLog } from '#db/schema/activity.ts'
import { associations } from '#db/schema/associations.ts'
import { demoClockKey, settings } from '#db/schema/cadres.ts'
import { duplicatePairs } from '#db/schema/duplicates.ts'
import { contacts, enterprises, notes } from '#db/schema/enterprises.ts'
import { honours } from '#db/schema/honours.ts'
import { liaisonAssignments, patches, planActions, plans } from '#db/schema/liaison.ts'
import { merges } from '#db/schema/merges.ts'
import { policies } from '#db/schema/policies.ts'
import { tasks } from '#db/schema/tasks.ts'
import { tripMembers, trips, visits } from '#db/schema/visits.ts'
import { testNow } from './builders.ts'
import { freshDatabase } from './harness.ts'
import { type People, theOffice } from './office-people.ts'
import { theProjects } from './office-projects.ts'
import { deleted, said, shenzhen } from './office-texts.ts'
import { theTickets } from './office-tickets.ts'
import { theVisits } from './office-visits.ts'

/** A database with the whole cast of `office-people.ts` and one record of every kind for each of their relations. */
export async function anOfficeAtWork() {
  const connection = await freshDatabase(10)
  const { db } = connection
  await db.insert(settings).values({ key: demoClockKey, value: String(Date.now() - testNow.getTime()) })
  const { people, teamIds } = await theOffice(db)
  const firms = await theFirms(db, people)
  const at: At = { db, people, teamIds, ...firms }
  const met = await theVisits(at)
  const projects = await theProjects(at)
  const ids = {
    ...{ ...firms, ...met },
    ...projects,
    ...(await theTickets(at, met)),
    ...(await theRest(at, met, projects.confidentialProject)),
  }
  return { connection: connection as Connection, people, ids, teamIds }
}

export type At = { db: Db; people: People; teamIds: Map<string, string> } & Awaited<
  ReturnType<typeof theFirms>
>
type Visits = Awaited<ReturnType<typeof theVisits>>
export type Office = Awaited<ReturnType<typeof anOfficeAtWork>>
export type Ids = Office['ids']

async function theFirms(db: Db, { primary, deputy, formerPrimary, patchLead, otherCadre, leader }: People) {
  const patch = uuidv7()
  await db.insert(patches).values({ id: patch, name: '一期甲片', nameEn: 'Patch A', leadId: patchLead.id })
  const firm = async (name: string, facts: Partial<typeof enterprises.$inferInsert> = {}) => {
    const id = uuidv7()
    await db.insert(enterprises).values({
      id,
      name,
      nameKey: name,
      ...findableAs.enterprise({ name }),
      originCityCode: shenzhen,
      ...facts,
    })
    return id
  }
  const enterprise = await firm('鹿亭仿真', {
    ...{ patchId: patch, status: 'resident', residentSince: '2020-03-01', tier: 'a' },
    intro: said('enterprise', 'intro'),
  })
  const otherFirm = await firm('棱镜三维', { status: 'resident', residentSince: '2020-05-01' })
  const deletedFirm = await firm('撤销企业', { ...deleted, intro: said('deletedFirm', 'intro') })
  const association = uuidv7()
  await db
    .insert(associations)
    .values({ id: association, name: '软件联谊会', cityCode: shenzhen, intro: said('association', 'intro') })
  const care = async (enterpriseId: string, who: string, kind: 'primary' | 'deputy', during: string) => {
    const id = uuidv7()
    const reason = said('assignment', `${kind}${during.slice(1, 5)}`)
    await db.insert(liaisonAssignments).values({
      ...{ id, enterpriseId, accountId: who, kind, during, assignedBy: leader.id, reason },
    })
    return id
  }
  await care(enterprise, formerPrimary.id, 'primary', '[2020-03-01,2021-01-01)')
  const assignment = await care(enterprise, primary.id, 'primary', '[2021-01-01,)')
  await care(enterprise, deputy.id, 'deputy', '[2021-01-01,)')
  await care(otherFirm, otherCadre.id, 'primary', '[2021-01-01,)')
  const person = async (facts: Partial<typeof contacts.$inferInsert>) => {
    const id = uuidv7()
    await db.insert(contacts).values({ id, name: '陶知行', isPrimary: true, ...facts })
    return id
  }
  return {
    ...{ patch, enterprise, otherFirm, deletedFirm, association, assignment },
    contact: await person({
      enterpriseId: enterprise,
      phone: '13906517788',
      email: 'taozhixing@luting.example',
    }),
    otherContact: await person({ enterpriseId: otherFirm, name: '裴书宁', phone: '13706519911' }),
    associationContact: await person({ associationId: association, name: '顾会长', phone: '13606512244' }),
    deletedContact: await person({
      enterpriseId: enterprise,
      name: said('deletedContact', 'name'),
      ...deleted,
    }),
  }
}

async function theRest(at: At, { visit, confidentialVisit }: Visits, projectId: string) {
  const { db, people, teamIds, enterprise, otherFirm } = at
  const { owner, collaborator, primary, stranger, handler } = people
  const ids = {
    ...{ note: uuidv7(), deletedNote: uuidv7(), plan: uuidv7(), draft: uuidv7(), otherPlan: uuidv7() },
    ...{ honour: uuidv7(), projectHonour: uuidv7(), deletedHonour: uuidv7() },
    ...{ policy: uuidv7(), task: uuidv7(), trip: uuidv7(), planTask: uuidv7() },
    ...{ pair: uuidv7(), merge: uuidv7() },
  }
  await theDoubles(at, ids)
  await db.insert(notes).values([
    { id: ids.note, enterpriseId: enterprise, authorId: owner.id, text: said('note', 'text') },
    {
      ...{ id: ids.deletedNote, enterpriseId: enterprise, authorId: owner.id },
      ...{ text: said('deletedNote', 'text'), ...deleted },
    },
  ])
  const honour = (name: 'honour' | 'projectHonour' | 'deletedHonour', of: object) => ({
    ...{ id: ids[name], name: said(name, 'name'), level: 'municipal' as const, ...of },
  })
  await db
    .insert(honours)
    .values([
      honour('honour', { enterpriseId: enterprise }),
      honour('projectHonour', { projectId }),
      honour('deletedHonour', { enterpriseId: enterprise, ...deleted }),
    ])
  const plan = (
    id: string,
    enterpriseId: string,
    record: string,
    number: number,
    status: 'draft' | 'current',
  ) => ({
    ...{ id, enterpriseId, number, status, authorId: primary.id, goals: [said(record, 'goals')] },
    ...{ needs: said(record, 'needs'), risks: said(record, 'risks'), reviewOn: '2021-06-30' },
    publishedAt: status === 'current' ? new Date('2021-01-15T02:00:00Z') : null,
  })
  await db
    .insert(plans)
    .values([
      plan(ids.plan, enterprise, 'plan', 1, 'current'),
      plan(ids.draft, enterprise, 'draft', 2, 'draft'),
      plan(ids.otherPlan, otherFirm, 'otherPlan', 1, 'current'),
    ])
  await db.insert(planActions).values([
    {
      planId: ids.plan,
      position: 1,
      title: said('plan', 'action'),
      ownerId: handler.id,
      taskId: ids.planTask,
    },
    { planId: ids.otherPlan, position: 1, title: said('otherPlan', 'action'), ownerId: primary.id },
  ])
  await db
    .insert(policies)
    .values({ id: ids.policy, title: '软件企业房租补贴', level: 'park', summary: said('policy', 'summary') })
  const day = { dueOn: '2021-02-08', status: 'open' as const }
  await db.insert(tasks).values([
    {
      ...{ id: ids.task, kind: 'other' as const, title: said('task', 'title') },
      ...{ ownerId: collaborator.id, givenBy: owner.id, ...day },
    },
    {
      ...{
        id: ids.planTask,
        kind: 'plan_action' as const,
        title: said('planTask', 'title'),
        planId: ids.plan,
      },
      ...{ ownerId: handler.id, givenBy: primary.id, enterpriseId: enterprise, ...day },
    },
  ])
  await db.insert(trips).values({
    ...{ id: ids.trip, title: '深圳驻点', cityCode: shenzhen, fromOn: '2021-01-18', toOn: '2021-01-22' },
    ...{ teamId: teamIds.get('甲组'), ownerId: owner.id, summary: said('trip', 'summary') },
  })
  await db
    .update(visits)
    .set({ tripId: ids.trip })
    .where(inArray(visits.id, [visit, confidentialVisit]))
  await db.insert(tripMembers).values({ tripId: ids.trip, accountId: owner.id })
  await db.insert(auditLog).values({
    ...{ eventId: uuidv7(), businessAt: testNow, actorId: stranger.id, action: 'contact.revealed' },
    ...{
      result: 'done',
      via: 'page',
      subjectKind: 'contact',
      subjectId: uuidv7(),
      reason: said('auditRow', 'reason'),
    },
  })
  return ids
}

/** Two firms that may be one, and a merge that was undone. */
async function theDoubles(at: At, { pair, merge }: { pair: string; merge: string }) {
  const { db, enterprise, otherFirm, people } = at
  const [oneId = '', otherId = ''] = [enterprise, otherFirm].sort()
  const found = { reasons: [], against: [], digest: 'as found', foundAt: testNow }
  await db.insert(duplicatePairs).values({ id: pair, oneId, otherId, score: 0.7, ...found })
  await db.insert(merges).values({
    ...{ id: merge, kind: 'enterprise', survivorId: enterprise, absorbedId: otherFirm, choices: {} },
    ...{ moved: { named: [], apart: [], doubled: [], changed: [] } },
    ...{ mergedBy: people.leader.id, mergedAt: testNow, undoneBy: people.leader.id, undoneAt: testNow },
  })
}
