import { v7 as uuidv7 } from 'uuid'
import type { Role } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import type { Locale } from '#app/i18n/messages.ts'
import type { Db } from '#db/connect.server.ts'
import { associations } from '#db/schema/associations.ts'
import { accountRoles, accounts, teamMembers, teams } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { patches } from '#db/schema/liaison.ts'

/** Monday 8 February 2021, ten in the morning in Ningbo. */
export const testNow = new Date('2021-02-08T02:00:00Z')

type Facts = {
  name?: string
  teamIds?: string[]
  ledTeamIds?: string[]
  patchIds?: string[]
  now?: Date
  locale?: Locale
}

/** A person with these roles, ready to act. */
export async function aContext(db: Db, role: Role | Role[], facts: Facts = {}): Promise<Context> {
  const roles = [role].flat()
  const account = await anAccount(db, { name: facts.name ?? roles[0]!, roles })
  for (const teamId of new Set([...(facts.teamIds ?? []), ...(facts.ledTeamIds ?? [])]))
    await db.insert(teamMembers).values({
      teamId,
      accountId: account.id,
      isLeader: facts.ledTeamIds?.includes(teamId) ?? false,
      fromDay: '2020-01-01',
    })
  return {
    db,
    now: facts.now ?? testNow,
    locale: facts.locale ?? 'zh-CN',
    origin: { via: 'page', requestId: 'test' },
    beforeCommit: (work) => work(db),
    afterCommit: () => {},
    actor: {
      id: account.id,
      name: account.name,
      nameEn: account.nameEn,
      roles,
      teamIds: [...new Set([...(facts.teamIds ?? []), ...(facts.ledTeamIds ?? [])])],
      ledTeamIds: facts.ledTeamIds ?? [],
      patchIds: facts.patchIds ?? [],
    },
  }
}

export async function anAccount(db: Db, { name = '林晓棠', roles = [] as Role[], disabled = false } = {}) {
  const id = uuidv7()
  const [account] = await db
    .insert(accounts)
    .values({
      id,
      username: `u-${id}`,
      name,
      nameEn: name,
      ...findableAs.person({ name }),
      disabledAt: disabled ? testNow : null,
    })
    .returning()
  for (const role of roles)
    await db.insert(accountRoles).values({ accountId: id, role, fromDay: '2020-01-01' })
  return account!
}

export async function aTeam(db: Db, name = '深圳组') {
  const [team] = await db.insert(teams).values({ name, nameEn: name }).returning()
  return team!
}

export async function aPatch(db: Db, { name = '一期甲片', leadId = null as string | null } = {}) {
  const [patch] = await db.insert(patches).values({ name, nameEn: name, leadId }).returning()
  return patch!
}

type EnterpriseFacts = Partial<typeof enterprises.$inferInsert>

export async function anEnterprise({ db }: { db: Db }, facts: EnterpriseFacts = {}) {
  const name = facts.name ?? '云帆科技'
  const [enterprise] = await db
    .insert(enterprises)
    .values({
      ...{ name, nameKey: nameKey(name), ...findableAs.enterprise({ name, ...facts }) },
      ...{ createdAt: testNow, updatedAt: testNow, ...facts },
    })
    .returning()
  return enterprise!
}

export async function anAssociation(
  { db }: { db: Db },
  facts: Partial<typeof associations.$inferInsert> = {},
) {
  const name = facts.name ?? '深圳软件联谊会'
  const [association] = await db
    .insert(associations)
    .values({
      name,
      ...findableAs.association({ name, ...facts }),
      createdAt: testNow,
      updatedAt: testNow,
      ...facts,
    })
    .returning()
  return association!
}
