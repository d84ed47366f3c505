import { type SQL, sql } from 'drizzle-orm'
import fc from 'fast-check'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { associationChoices, contactChoices } from '#app/domain/merges/choices.ts'
import type { Side } from '#app/domain/merges/fields.ts'
import { mergeAssociations, mergeContacts, undoMerge } from '#app/domain/merges/mutations.server.ts'
import { figureNames } from '#app/domain/metrics/figures.ts'
import { settleFigures } from '#app/domain/metrics/kept/settle.server.ts'
import { countFigures, countRows } from '#app/domain/metrics/queries.server.ts'
import type { Db } from '#db/connect.server.ts'
import { aContext, anAssociation, anEnterprise } from '#tests/support/builders.ts'
import { aContact, aTicketOf } from '#tests/support/firm-builders.ts'
import { dropDatabases, freshDatabase, test } from '#tests/support/harness.ts'
import { figure, size } from '#tests/support/release.ts'
import { idOf } from './histories.ts'
import { inAWorld } from './worlds.ts'

type Cast = { survivor: string; absorbed: string; third: string; firm: string; ticket: string; me: string }
let office: { db: Db; leader: Context; contact: Cast; association: Cast }

beforeAll(async () => {
  const { db } = await freshDatabase(4)
  const leader = await aContext(db, 'leader')
  const firm = (await anEnterprise({ db }, { name: '衡芥智能' })).id
  await anEnterprise({ db }, { name: '听蝉传感' })
  const ticket = (await aTicketOf(leader, firm)).id
  const shared = { firm, ticket, me: leader.actor.id }
  const person = async (name: string, facts = {}) =>
    (await aContact(leader, { enterpriseId: firm, name, ...facts })).id
  const body = async (name: string, facts = {}) => (await anAssociation({ db }, { name, ...facts })).id
  office = {
    ...{ db, leader },
    contact: {
      ...shared,
      survivor: await person('陶知行', { phone: null, post: '总监' }),
      absorbed: await person('陶知行（小陶）', { isPrimary: true, noticeOn: '2021-01-01' }),
      third: await person('裴书宁', { phone: '13900001111' }),
    },
    association: {
      ...shared,
      survivor: await body('软件联谊会', { field: '软件' }),
      absorbed: await body('深圳软件联谊会', { isResident: true, desk: 'A 座', nameEn: 'Software Guild' }),
      third: await body('传感器协会'),
    },
  }
  await settleFigures(db)
}, 120_000)
afterAll(dropDatabases)

type Which = 'survivor' | 'absorbed' | 'third'
type Deed = { kind: string; which: Which; also: Which | null; n: number }
type Doing = (cast: Cast, deed: Deed, id: string) => SQL[]

const modes = ['outbound', 'inbound', 'online', 'service']
const aVisit = (id: string, { me }: Cast, n: number) => sql`
  insert into visits (id, mode, status, started_at, ended_at, report_on, owner_id) values (${id}, ${modes[n % 4]},
    ${n % 3 ? 'held' : 'planned'}, '2021-01-20T02:00:00Z', '2021-01-20T03:00:00Z', '2021-01-20', ${me})`
const both = (deed: Deed) => [...new Set([deed.which, ...(deed.also ? [deed.also] : [])])]

/** What is entered of contacts, before and while two are one; each under an id of its own. */
const ofContacts: Record<string, Doing> = {
  visit: (cast, deed, id) => [
    aVisit(id, cast, deed.n),
    ...both(deed).map(
      (one) => sql`insert into visit_people (id, visit_id, side, contact_id)
        values (${idOf(id, one)}, ${id}, 'theirs', ${cast[one]})`,
    ),
  ],
  request: (cast, { which }, id) => [
    sql`insert into ticket_requesters (id, ticket_id, contact_id, name, channel, joined_at)
      values (${id}, ${cast.ticket}, ${cast[which]}, '报修人', 'phone', '2021-01-20T02:00:00Z')`,
  ],
}

/** What is entered of associations. */
const ofAssociations: Record<string, Doing> = {
  visit: (cast, deed, id) => [
    aVisit(id, cast, deed.n),
    ...both(deed).map(
      (one) =>
        sql`insert into visit_parties (id, visit_id, association_id) values (${idOf(id, one)}, ${id}, ${cast[one]})`,
    ),
  ],
  member: (cast, { which, n }) => [
    sql`insert into association_members (association_id, enterprise_id, since_on)
      select ${cast[which]}, id, '2020-01-01' from enterprises order by id offset ${n % 2} limit 1 on conflict do nothing`,
  ],
  person: (cast, { which, n }, id) => [
    sql`insert into contacts (id, association_id, name, is_primary, deleted_at) select ${id}, ${cast[which]}, '秘书',
      ${n % 2 === 0} and not exists (select 1 from contacts where association_id = ${cast[which]} and is_primary),
      ${n % 5 ? null : '2021-01-20T02:00:00Z'}`,
  ],
  project: (cast, { which }, id) => [
    sql`insert into projects (id, number, title, enterprise_id, referrer_association_id, template, stage, stage_since, channel)
      values (${id}, ${`P-${id}`}, '项目', ${cast.firm}, ${cast[which]}, 'lease_in', 'contact', '2021-01-20T02:00:00Z', 'association')`,
  ],
}

const tables = {
  contact: ['contacts', 'visit_people', 'ticket_requesters'],
  association: ['associations', 'association_members', 'visit_parties', 'contacts', 'projects'],
}
/** All rows as they stand, but the stamps of a save; a visit's people and parties are known by their visit. */
async function snapshot(db: Db, kind: keyof typeof tables) {
  const world: Record<string, unknown[]> = {}
  for (const table of tables[kind]) {
    const beside = /^visit_/.test(table) ? '{version,updated_at,id,created_at}' : '{version,updated_at}'
    const rows = await db.execute<{ row: unknown }>(sql`select to_jsonb(t) - ${beside}::text[] as row
      from ${sql.identifier(table)} t order by to_jsonb(t) - ${beside}::text[]`)
    world[table] = rows.map(({ row }) => row)
  }
  return world
}

const kinds = [
  { kind: 'contact', merge: mergeContacts, doing: ofContacts, choices: contactChoices },
  { kind: 'association', merge: mergeAssociations, doing: ofAssociations, choices: associationChoices },
] as const
const which = fc.constantFrom<Which>('survivor', 'absorbed', 'absorbed', 'third')
const some = (doing: Record<string, Doing>, from: readonly Which[] = ['survivor', 'absorbed', 'third']) =>
  fc.array(
    fc.record<Deed>({
      kind: fc.constantFrom(...Object.keys(doing)),
      which: fc.constantFrom(...from),
      also: fc.option(which, { freq: 2 }),
      n: fc.nat(1_000),
    }),
    { minLength: 3, maxLength: 20 },
  )
/**
 * What is entered while they are one is the survivor's, or the third one's. Who is first there, and who is a member already,
 * depends on what has moved: neither is asked here.
 */
const meanwhile = (all: readonly Deed[]) =>
  all.filter(({ kind }) => kind !== 'member').map((one) => ({ ...one, also: null, n: one.n * 2 + 1 }))
const runs = size(10, 300)
const always = { from: null, to: null }

for (const { kind, merge, doing, choices } of kinds)
  test(`[merge-undo] a merge of two of kind ${kind} changes no event count, and undone leaves every row where it would be had nobody merged`, async () => {
    const { db, leader } = office
    const cast = office[kind]
    const sides = fc.record(
      Object.fromEntries(choices.map((name) => [name, fc.constantFrom<Side>('survivor', 'absorbed')])),
      { requiredKeys: [] },
    )
    const enter = async (db: Db, all: readonly Deed[], word: string) => {
      for (const [place, deed] of all.entries())
        for (const statement of doing[deed.kind]!(cast, deed, idOf(word, place))) await db.execute(statement)
    }
    let rows = 0
    const property = fc.asyncProperty(
      some(doing),
      sides,
      some(doing, ['survivor', 'third']).map(meanwhile),
      async (facts, chosen, deeds) => {
        const [unmerged, undone] = await inAWorld(db, async (all) => [
          await inAWorld(all, async (tx) => {
            await enter(tx, facts, 'fact')
            await enter(tx, deeds, 'deed')
            return snapshot(tx, kind)
          }),
          await inAWorld(all, async (tx) => {
            const ctx: Context = { ...leader, db: tx, beforeCommit: async (last) => last(tx) }
            await enter(tx, facts, 'fact')
            const before = await snapshot(tx, kind)
            const figures = await countFigures(ctx, figureNames, always)
            const form = {
              ...{ id: uuidv7(), survivorId: cast.survivor, absorbedId: cast.absorbed, choices: chosen },
              ...{ survivorVersion: 1, absorbedVersion: 1 },
            }
            const { id, version } = await merge(ctx, form)
            expect(await snapshot(tx, kind)).not.toEqual(before)
            const merged = await countFigures(ctx, figureNames, always)
            expect(merged).toEqual(await countRows(ctx, figureNames, always))
            for (const name of figureNames)
              if (!distinct.includes(name)) expect([name, merged[name]]).toEqual([name, figures[name]])
            await enter(tx, deeds, 'deed')
            await undoMerge(ctx, { id, version })
            return snapshot(tx, kind)
          }),
        ])
        expect(undone).toEqual(unmerged)
        rows += Object.values(undone!).flat().length
      },
    )
    await fc.assert(property, { numRuns: runs, endOnFailure: true })
    figure(`merge-undo: ${runs} merges of ${kind}s undone, ${rows} rows where they would be`)
  }, 900_000)

/** Figures that count associations, each once. */
const distinct: readonly string[] = figureNames.filter((name) => name.includes('association'))
