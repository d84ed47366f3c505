import { type Actor, businessRoles, type Role } from '#app/domain/actor.ts'
import type { SettingTopic } from '#app/domain/park/topics.ts'

type Page = { topic: SettingTopic; writers: readonly [Role, ...Role[]]; ofBusiness?: true; ofWriters?: true }

/**
 * Whose part of the settings each page is, in the order of the checklist; of business, which no administrator reads, or of
 * its writers, which nobody else reads (access.md).
 */
export const settingPages = [
  { topic: 'park', writers: ['leader'] },
  { topic: 'buildings', writers: ['leader'] },
  { topic: 'patches', writers: ['leader'], ofBusiness: true },
  { topic: 'teams', writers: ['leader'], ofBusiness: true },
  { topic: 'duty', writers: ['leader'] },
  { topic: 'limits', writers: ['leader'] },
  { topic: 'targets', writers: ['leader'], ofBusiness: true },
  { topic: 'baselines', writers: ['leader'], ofBusiness: true },
  { topic: 'units', writers: ['system_admin', 'leader'] },
  { topic: 'hours', writers: ['system_admin'] },
  { topic: 'holidays', writers: ['system_admin'] },
  { topic: 'entries', writers: ['system_admin'] },
  { topic: 'passwords', writers: ['security_admin'], ofWriters: true },
] as const satisfies readonly Page[]

export type PageTopic = (typeof settingPages)[number]['topic']

/** The page of this name, as far as this person reads it. */
export const settingPage = (actor: Pick<Actor, 'roles'>, topic: string | undefined) =>
  settingPagesOf(actor).find((one) => one.topic === topic)

/** The pages this person reads. */
export const settingPagesOf = ({ roles }: { roles: readonly string[] }) =>
  settingPages.filter(
    (page) =>
      (!('ofBusiness' in page) || roles.some((role) => role in business)) &&
      (!('ofWriters' in page) || page.writers.some((role) => roles.includes(role))),
  )

const business = Object.fromEntries(businessRoles.map((role) => [role, true]))
