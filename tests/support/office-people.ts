import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { startSession } from '#app/auth/session.server.ts'
import type { Role } from '#app/domain/actor.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import type { Db } from '#db/connect.server.ts'
import { accountRoles, accounts, apiTokens, teamMembers, teams, units } from '#db/schema/cadres.ts'
import type { Keys } from './app.ts'

/**
 * Everybody access.md tells apart, by what they are to the records of `anOfficeAtWork`: a name, a role, and a team
 * (`lead` when they lead it, `until` when they have left it).
 */
const cast = {
  owner: ['team_member', '甲组'],
  collaborator: ['team_member', '乙组'],
  teammate: ['team_member', '甲组'],
  formerMember: ['team_member', '甲组', 'until'],
  stranger: ['team_member', '丙组'],
  teamLead: ['team_leader', '甲组', 'lead'],
  otherLead: ['team_leader', '丙组', 'lead'],
  primary: ['liaison_cadre'],
  deputy: ['liaison_cadre'],
  formerPrimary: ['liaison_cadre'],
  patchLead: ['liaison_cadre'],
  otherCadre: ['liaison_cadre'],
  handler: ['liaison_cadre'],
  helper: ['liaison_cadre'],
  returned: ['liaison_cadre'],
  receiver: ['intake'],
  otherIntake: ['intake'],
  follower: ['follow_up'],
  chainFollower: ['follow_up'],
  leader: ['leader'],
  system: ['system_admin'],
  security: ['security_admin'],
  audit: ['audit_admin'],
} as const satisfies Record<string, readonly [Role, string?, ('lead' | 'until')?]>

export type Name = keyof typeof cast
export const names = Object.keys(cast) as Name[]
export const roleOf = (name: Name): Role => cast[name][0]
export const administrators: readonly Name[] = ['system', 'security', 'audit']
export const business = names.filter((name) => !administrators.includes(name))

export type Person = Keys & { id: string; username: string; roleId: string }
export type People = Record<Name, Person> & { disabled: Person }

/** The cast with accounts, sessions and tokens; and a leader whose account is closed. */
export async function theOffice(db: Db) {
  const teamIds = new Map<string, string>()
  const unitIds = new Map<string, string>()
  for (const name of ['甲组', '乙组', '丙组']) {
    const [team] = await db
      .insert(teams)
      .values({ name, nameEn: `Team ${name}` })
      .returning()
    const [unit] = await db
      .insert(units)
      .values({ name, nameEn: `Unit ${name}` })
      .returning()
    teamIds.set(name, team!.id)
    unitIds.set(name, unit!.id)
  }
  const people = {} as People
  for (const name of names) {
    const [role, team, how] = cast[name] as readonly [Role, string?, string?]
    const person = await admit(db, name, role, { unitId: team && unitIds.get(team) })
    people[name] = person
    if (team)
      await db.insert(teamMembers).values({
        ...{ teamId: teamIds.get(team)!, accountId: person.id, isLeader: how === 'lead' },
        ...{ fromDay: '2020-01-01', toDay: how === 'until' ? '2020-12-31' : null },
      })
  }
  people.disabled = await admit(db, 'disabled', 'leader', { disabledAt: new Date('2021-02-01T00:00:00Z') })
  return { people, teamIds }
}

type Facts = Partial<typeof accounts.$inferInsert>

async function admit(db: Db, name: string, role: Role, facts: Facts): Promise<Person> {
  const id = uuidv7()
  const called = { name: `人-${name}`, nameEn: `P ${name}` }
  const [username, title, token] = [`login-${name}`, `衔-${name}`, `zg_matrix_token_of_${name}`]
  const [account] = await db
    .insert(accounts)
    .values({ id, username, ...called, ...findableAs.person(called), title, ...facts })
    .returning()
  const roleId = uuidv7()
  await db.insert(accountRoles).values({ id: roleId, accountId: id, role, fromDay: '2020-01-01' })
  const tokenHash = createHash('sha256').update(token).digest('hex')
  await db.insert(apiTokens).values({ accountId: id, tokenHash, name: 'matrix' })
  const cookie = `zhigu=${await startSession(db, { id, epoch: account!.sessionEpoch }, {})}`
  return { id, username, roleId, token, cookie }
}
