import { createHash } from 'node:crypto'
import { type Role, roles } from '#app/domain/actor.ts'
import { cadres } from './cadres.ts'

/** The nine accounts a visitor of the demo may sign in with, in the order of the roles. */
const personaCodes: Record<Role, string> = {
  team_member: 'C08',
  team_leader: 'C03',
  liaison_cadre: 'C06',
  intake: 'C04',
  follow_up: 'C07',
  leader: 'LEADER',
  system_admin: 'SYS',
  security_admin: 'SEC',
  audit_admin: 'AUD',
}

/** Known to everyone who reads this; `npm start` refuses a database that holds them. */
export const demoPassword = 'Zhigu-2021-demo'

export type DemoAccount = { username: string; password: string; name: string; role: Role; token: string }

export const demoAccounts: (DemoAccount & { code: string; nameEn: string })[] = roles.flatMap((role) =>
  cadres
    .filter(({ code }) => code === personaCodes[role])
    .map(({ code, username, name, nameEn }) => ({
      code,
      username,
      password: demoPassword,
      name,
      nameEn,
      role,
      token: `zhigu-demo-${role.replaceAll('_', '-')}-${sha256(`zhigu token ${role}`).slice(0, 24)}`,
    })),
)

/** What the database keeps of a token. */
export const tokenHash = (token: string) => sha256(token)

function sha256(text: string) {
  return createHash('sha256').update(text).digest('hex')
}
