import { hash } from '@node-rs/argon2'
import { findableAs } from '#app/domain/findable.server.ts'
import type { Db } from '#db/connect.server.ts'
import { accountRoles, accounts, apiTokens, teamMembers, teams, units } from '#db/schema/cadres.ts'
import { cadres, teamId, teams as teamList, unitRows } from './cadres.ts'
import { seedId } from './ids.ts'
import { at } from './instants.ts'
import { demoAccounts, demoPassword, tokenHash } from './personas.ts'

const officeOpened = '2020-01-02'

// All nine share one password, so one hash does for them; a hash a run keeps the salt from being published.
let passwordHash: Promise<string> | undefined

export async function seedOffice(db: Db) {
  passwordHash ??= hash(demoPassword)
  const passwords = await passwordHash
  const personas = new Set(demoAccounts.map(({ code }) => code))
  await db.insert(units).values(unitRows)
  await db.insert(accounts).values(
    cadres.map(({ code, unit, roles, ...row }, index) => ({
      ...row,
      ...findableAs.person(row),
      id: seedId(code),
      unitId: seedId(`U-${unit}`),
      officePhone: `0574-8800${String(1000 + index)}`,
      passwordHash: personas.has(code) ? passwords : null,
      passwordChangedAt: personas.has(code) ? at('2021-02-01 09:00') : null,
      disabledAt: code === 'C09' ? at('2021-01-15 17:30') : null,
      disabledReason: code === 'C09' ? '调离' : null,
    })),
  )
  await db.insert(accountRoles).values(
    cadres.flatMap(({ code, roles }) =>
      roles.map((role) => ({
        id: seedId(`R-${code}-${role}`),
        accountId: seedId(code),
        role,
        fromDay: officeOpened,
        toDay: code === 'C09' ? '2021-01-15' : null,
      })),
    ),
  )
  await db.insert(teams).values(
    teamList.map(({ code, name, nameEn, cities }, position) => ({
      id: teamId(code),
      name,
      nameEn,
      position,
      cityCodes: [...cities],
    })),
  )
  await db.insert(teamMembers).values(
    teamList.flatMap(({ code, members }) =>
      members.map((member, place) => ({
        teamId: teamId(code),
        accountId: seedId(member),
        isLeader: place === 0,
        fromDay: officeOpened,
      })),
    ),
  )
  await db.insert(apiTokens).values(
    demoAccounts.map(({ code, role, token }) => ({
      id: seedId(`TOKEN-${role}`),
      accountId: seedId(code),
      tokenHash: tokenHash(token),
      name: '演示令牌',
    })),
  )
}
