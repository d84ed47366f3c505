import { type Actor, hasRole, type Role } from '#app/domain/actor.ts'
import { officeHours as usual } from '#app/domain/working-days/working-days.ts'
import { dutyPhone } from './duty.ts'
import { parkFacts } from './facts.ts'
import { officeHours } from './hours.ts'
import { passwordRule, usualPasswords } from './passwords.ts'

/** The topics that are one value each: what they hold, who sets them, and what holds until somebody has. */
export const topics = {
  park: {
    of: parkFacts,
    writer: 'leader',
    usual: {},
  },
  hours: {
    of: officeHours,
    writer: 'system_admin',
    usual,
  },
  passwords: {
    of: passwordRule,
    writer: 'security_admin',
    usual: usualPasswords,
  },
  duty: {
    of: dutyPhone,
    writer: 'leader',
    usual: {},
  },
} as const satisfies Record<string, { of: object; writer: Role; usual: object }>
export type Topic = keyof typeof topics

/** Those that everybody of the office reads, and ledgers bring. */
export const openTopics = ['park', 'hours', 'duty'] as const satisfies Topic[]
export type OpenTopic = (typeof openTopics)[number]

export const isTopic = (name: string | undefined): name is Topic => Object.hasOwn(topics, name ?? '')

/** What is asked of passwords is read by who sets it alone (access.md: security settings). */
export const canReadTopic = (actor: Actor, topic: Topic) =>
  topic !== 'passwords' || hasRole(actor, topics.passwords.writer)
