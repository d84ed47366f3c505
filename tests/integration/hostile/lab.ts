import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#app/domain/actor.ts'
import type { ImportState } from '#app/domain/imports/imports.ts'
import { accounts } from '#db/schema/cadres.ts'
import { checklistRequests } from '#db/schema/checklist.ts'
import { duplicatePairs } from '#db/schema/duplicates.ts'
import { exports } from '#db/schema/exports.ts'
import { importRows, imports } from '#db/schema/imports.ts'
import { patches } from '#db/schema/liaison.ts'
import { notices } from '#db/schema/notices.ts'
import { outbox } from '#db/schema/outbox.ts'
import { demoAccounts } from '#db/seed/index.ts'
import type { TestApp } from '#tests/support/app.ts'

export type Body = Record<string, unknown>
export type Made = Body & { id: string; version: number }

/** What an example needs: the people of the demo, and records made through the API as they would make them. */
export type Lab = {
  /** Asks the API and answers the record; anything but 2xx is an error that says what came back. */
  make: (role: Role, method: string, path: string, body?: Body) => Promise<Made>
  /** The account of this persona. */
  person: (role: Role) => string
  /** A patch as it stands; the API lists none. */
  patch: () => Promise<{ id: string; version: number }>
  firm: () => Promise<Made>
  project: () => Promise<Made>
  /** A ledger of a team member’s at this step, with one row. */
  ledger: (state: ImportState) => Promise<{ id: string; version: number }>
  /** Has this export wait for a leader’s word. */
  putBefore: (id: string) => Promise<unknown>
  /** Nobody has asked for anything on the opening checklist. */
  nothingAsked: () => Promise<unknown>
  /** Two firms that the finder holds for one. */
  pair: () => Promise<{ id: string; version: number; one: Made; other: Made }>
  /** The number of a dead letter. */
  letter: () => Promise<number>
  /** An unread notice of this person, about nothing in particular. */
  notice: (role: Role) => Promise<string>
  /** A ticket, and the steps taken on it: `['liaison_cadre', 'sign-for']`. */
  ticket: (facts?: Body, ...steps: [Role, string, Body?][]) => Promise<Made>
}

/** A valid request of one verb: who sends it, what stands in the path, and what in the body. */
export type Example = {
  role: Role
  of: (lab: Lab) => Promise<{ path?: Record<string, string>; body: Body }>
}
export type Examples = Record<string, Example>

export async function openLab(app: TestApp): Promise<Lab> {
  const people = new Map<Role, string>()
  for (const { role, username } of demoAccounts) {
    const [account] = await app.connection.db.select().from(accounts).where(eq(accounts.username, username))
    people.set(role, account!.id)
  }
  const make: Lab['make'] = async (role, method, path, body) => {
    const answer = await app.request(role, method, path, { door: 'api', body })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${role} ${method} ${path}: ${answer.status} ${text.slice(0, 300)}`)
    return JSON.parse(text) as Made
  }
  const person = (role: Role) => people.get(role)!
  const patch = async () => {
    const [found] = await app.connection.db.select().from(patches).orderBy(patches.id).limit(1)
    return found!
  }
  const ledger: Lab['ledger'] = async (state) => {
    const id = uuidv7()
    const columns = ['企业名称', '联系人', '领域'].map((heading, column) => ({
      column,
      heading,
      key: 'name',
    }))
    const sheet = { name: '企业', word: 'enterprises', hidden: false, columns, left: [], lines: { row: 1 } }
    await app.connection.db.insert(imports).values({
      ...{ id, fileName: '台账.csv', digest: 'none', bytes: 1, state, importerId: person('team_member') },
      sheets: [{ ...sheet, header: [1, 1] }],
    })
    const read = { values: {}, lookups: {}, parts: [], original: ['甲'], faults: [], notes: [] }
    await app.connection.db.insert(importRows).values({
      ...{ importId: id, sheet: 0, row: 2, turn: 0, word: 'enterprises', read, recordId: uuidv7() },
      verdict: 'doubt',
    })
    return { id, version: 1 }
  }
  const putBefore = (id: string) =>
    app.connection.db.update(exports).set({ state: 'asked' }).where(eq(exports.id, id))
  const nothingAsked = () => app.connection.db.delete(checklistRequests)
  const letter = async () => {
    const subjectId = uuidv7()
    const [dead] = await app.connection.db
      .insert(outbox)
      .values({
        ...{ eventId: uuidv7(), event: 'ticket.raised', receiver: 'browser', queue: `ticket:${subjectId}` },
        ...{ subjectKind: 'ticket', subjectId, pressing: true, dueAt: new Date('2021-02-08T02:00:00Z') },
        ...{
          status: 'dead' as const,
          tries: 8,
          fault: 'ECONNREFUSED',
          endedAt: new Date('2021-02-08T02:00:00Z'),
        },
      })
      .returning()
    return dead!.seq
  }
  let made = 0
  const firm = () => {
    made += 1
    const facts = { aliases: [], usccUnverified: false, headcountAtLeast: false, separate: true }
    return make('leader', 'POST', '/enterprises', { id: uuidv7(), name: `试${made}号样本厂`, ...facts })
  }
  const pair = async () => {
    const [one, other] = [await firm(), await firm()]
    const [oneId = '', otherId = ''] = [one.id, other.id].sort()
    const found = { score: 0.9, reasons: [], against: [], digest: 'as found', foundAt: new Date() }
    const [row] = await app.connection.db
      .insert(duplicatePairs)
      .values({ oneId, otherId, ...found })
      .returning()
    return { id: row!.id, version: row!.version, one, other }
  }
  const project = async () =>
    make('team_member', 'POST', '/projects', {
      ...{ id: uuidv7(), enterpriseId: (await firm()).id, template: 'lease_in', title: '试办项目' },
      ...{ channel: 'outbound_visit', confidential: false },
    })
  const ticket: Lab['ticket'] = async (facts = {}, ...steps) => {
    let now = await make('intake', 'POST', '/tickets', {
      ...{ id: uuidv7(), enterpriseId: (await firm()).id, channel: 'phone', title: '试报一件事' },
      ...{ categoryCode: 'property_repair', level: 'p3', levelReason: '两家会办', answered: false },
      requesters: [{ name: '许衡', phone: '13905740000' }],
      ...facts,
    })
    for (const [role, step, body] of steps)
      now = await make(role, 'POST', `/tickets/${now.id}/${step}`, { version: now.version, ...body })
    return now
  }
  const notice = async (role: Role) => {
    const now = new Date()
    const [made] = await app.connection.db
      .insert(notices)
      .values({
        ...{ accountId: person(role), subjectKind: 'ticket', subjectId: uuidv7() },
        ...{ event: 'ticket.raised', eventId: uuidv7(), at: now, minute: now, asks: true },
      })
      .returning()
    return made!.id
  }
  const parts = { person, patch, firm, pair, project, ticket, ledger }
  return { ...parts, make, putBefore, letter, nothingAsked, notice }
}
