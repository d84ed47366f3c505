import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#app/domain/actor.ts'
import { NewAccount, RoleGrant } from '#app/domain/cadres/forms.ts'
import { latinName } from '#app/domain/cadres/latin-name.server.ts'
import { mayHoldTogether } from '#app/domain/cadres/permissions.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import type { PlanFault } from '../imports.ts'
import type { Planner } from './described.server.ts'
import type { Desk, Found } from './desk.ts'
import { changeTo, comesTo, type Draft, failed, type Planned, planFault, type Row } from './draft.ts'
import { related } from './relations.ts'
import { type Staff, staffOf } from './staff.server.ts'
import { validated } from './validated.ts'

const { id: _, password: __, ...facts } = NewAccount.shape
const { fromDay } = RoleGrant.shape

type Granted = { role: Role; fromDay: string }
type Said = { username?: string; name?: string; nameEn?: string }
type Person = {
  row: Row
  /** A login is the same in capitals. */
  key: string
  name: string
  said: Said
  unit: string | null
  granted: Granted[]
  faults: PlanFault[]
}

/**
 * Plans people of the office by the rules of the pages: a login is one person's, and roles that exclude each other are
 * refused. Who is there takes what is said of her, and roles besides; no role ends. Who is new has no password until
 * somebody hands one out.
 */
export const planAccounts: Planner = async (ctx, rows, desk, found) => {
  const people = rows.map((row) => readPerson(row, desk, found))
  const staff = await staffOf(
    ctx,
    desk,
    people.map(({ key }) => key),
  )
  return people.map((person): Planned => {
    const { row, key, name, granted } = person
    const there = staff.get(key)
    const faults = person.faults.concat(againstPerson(person, there))
    if (faults.length > 0) return Object.assign(failed(row, name, faults), { nameKey: key })
    const one = there ?? { id: row.recordId, name, roles: [] }
    const held = one.roles
    const added = granted.filter(({ role }) => !held.includes(role))
    staff.set(key, Object.assign(one, { roles: held.concat(added.map(({ role }) => role)) }))
    const own = there ? changed(there, person.said) : born(one.id, person)
    const planned = comesTo(name || one.name, one.id, [
      own,
      ...added.map((role) => grant(one.id, role, desk)),
    ])
    const changes = planned.changes.map((change) => byName(change, person, there))
    return Object.assign(planned, {
      nameKey: key,
      changes: changes.concat(toldOf(person, there, held, added)),
    })
  })
}

function readPerson(row: Row, desk: Desk, found: ReadonlyMap<string, Found>): Person {
  const { ids, faults, names } = related(row.lookups, found)
  const [unitId] = ids.unitId ?? []
  const { values, faults: wrong } = validated(Object.assign({}, row.values, unitId && { unitId }), facts)
  const said = values as Said
  const granted: Granted[] = []
  for (const { part, values } of row.parts) {
    if (part !== 'role') continue
    const day = validated(values, { fromDay }, part)
    wrong.push(...day.faults)
    if (values.role)
      granted.push({ role: values.role as Role, fromDay: (day.values.fromDay as string) ?? desk.today })
  }
  const key = said.username?.toLowerCase() ?? ''
  const unit = names[0] ?? null
  return { row, key, name: said.name ?? '', said, unit, granted, faults: [...faults, ...wrong] }
}

/** What the office's own rules hold against a row, beside what is wrong with its cells. */
function againstPerson({ key, said, granted, faults }: Person, there: Staff | undefined): PlanFault[] {
  const lacking = (['username', 'name'] as const)
    .filter((field) => said[field] === undefined && !faults.some(({ at }) => at === field))
    .map((field) => planFault('required', field))
  if (lacking.length > 0 || key === '') return lacking
  if (there?.hasLeft) return [planFault('left', 'username', there.name)]
  // Two rows of one login are one person, or the login is given twice.
  if (there && !there.stored && folded(there.name) !== folded(said.name ?? ''))
    return [planFault('twice', 'username')]
  const held = [...(there?.roles ?? [])]
  for (const { role } of granted) {
    if (!mayHoldTogether(held, role)) return [planFault('apart', 'role.role')]
    held.push(role)
  }
  return []
}

const whole = (said: Said) => {
  const nameEn = said.nameEn ?? latinName(said.name ?? '')
  return Object.assign({}, said, { nameEn }, findableAs.person({ name: said.name ?? '', nameEn }))
}

/** The account as it will stand: it opens to nobody, for it has no password. */
const born = (id: string, { said }: Person): Draft => ({
  table: 'accounts',
  id,
  op: 'insert',
  values: Object.assign(whole(said), { mustChangePassword: true }),
  told: { event: 'account.created', kind: 'account' },
})

function changed({ stored }: Staff, { username: _, ...said }: Said): Draft | null {
  if (!stored) return null
  const names = findableAs.person({ name: said.name ?? stored.name, nameEn: said.nameEn ?? stored.nameEn })
  const told = { event: 'account.updated', kind: 'account' }
  return changeTo('accounts', stored, Object.assign({}, said, names), told)
}

const grant = (accountId: string, { role, fromDay }: Granted, { confirmerId }: Desk): Draft => ({
  table: 'accountRoles',
  id: uuidv7(),
  op: 'insert',
  values: { accountId, role, fromDay },
  told: {
    event: 'role.granted',
    kind: 'role',
    particulars: { role, accountId },
    ...(confirmerId && { actorId: confirmerId }),
  },
})

/** Whoever confirms reads which roles she grants, and a name that nobody wrote, whether the account is new or not. */
function toldOf({ said }: Person, there: Staff | undefined, held: Role[], added: readonly Granted[]) {
  const told: Planned['changes'] = []
  if (!there && !said.nameEn) told.push({ field: 'accounts.nameEn', from: null, to: whole(said).nameEn })
  const roles = held.concat(added.map(({ role }) => role))
  if (added.length > 0) told.push({ field: 'accountRoles.role', from: held, to: roles })
  return told
}

/** A unit by its name, which may be of the same file. */
const byName = (change: Planned['changes'][number], { unit }: Person, there: Staff | undefined) =>
  change.field === 'accounts.unitId' ? { field: change.field, from: there?.unit ?? null, to: unit } : change
