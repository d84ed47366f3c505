import { sql } from 'drizzle-orm'
import { association } from '#app/domain/associations/record.ts'
import type { Context } from '#app/domain/context.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import { listed } from '#app/domain/listed.server.ts'
import { policy } from '#app/domain/policies/record.ts'
import type { Fields, RecordOf } from '#app/domain/record.ts'
import { associations } from '#db/schema/associations.ts'
import { policies } from '#db/schema/policies.ts'
import type { ImportKind } from '../imports.ts'
import { isReadIn } from '../subjects/index.ts'
import { planAccounts } from './accounts.server.ts'
import { planAssignments } from './assignments.server.ts'
import { planMembers } from './associations.server.ts'
import { type DescribedWord, describedPlanner, type Planner } from './described.server.ts'
import { sampleOf } from './draft.ts'
import { planFirms } from './firms/firms.server.ts'
import { planLimits } from './park/limits.server.ts'
import { planTeamMembers } from './park/team-members.server.ts'
import { topicPlanners } from './park/topics.server.ts'
import { planYears } from './park/years.server.ts'
import { planPeople } from './people.server.ts'
import { plainWord } from './plain.server.ts'
import { planEvidence } from './projects/evidence.server.ts'
import { planProjects } from './projects/projects.server.ts'
import { settingPlanners } from './settings.server.ts'
import { plainly } from './tables.server.ts'
import { planExtensions, planHelpers } from './tickets/parts.server.ts'
import { planTickets } from './tickets/tickets.server.ts'
import { planTrips } from './trips.server.ts'
import { planVisits } from './visits/visits.server.ts'

const text = (value: unknown) => (typeof value === 'string' ? value : '')
const same = (one: unknown, other: unknown) => folded(text(one)) === folded(text(other))
const record = (of: unknown) => of as RecordOf<Fields>
const described: Record<string, DescribedWord> = {
  associations: {
    table: 'associations',
    of: record(association),
    events: { create: 'association.created', change: 'association.changed' },
    named: ({ name }) => text(name),
    load: (ctx: Context, all) =>
      ctx.db
        .select()
        .from(associations)
        .where(sql`${associations.deletedAt} is null and string_to_array(${associations.searched}, ' ')
          && array(select value from ${listed(all.map(({ name }) => folded(text(name))))})`),
    isIt: (stored, values) => same(stored.name, values.name) || same(stored.nameEn, values.name),
    derive: (whole) => findableAs.association(whole as { name: string; nameEn?: string }),
    born: (_, __, row) => sampleOf(row),
    about: ({ id }) => (id ? { associationIds: [text(id)] } : {}),
    key: ({ name }) => folded(text(name)),
  },
  policies: {
    table: 'policies',
    of: record(policy),
    events: { create: 'policy.added', change: 'policy.updated' },
    named: ({ title }) => text(title),
    load: (ctx, all) =>
      ctx.db
        .select()
        .from(policies)
        .where(sql`${policies.deletedAt} is null and string_to_array(${policies.searched}, ' ')
          && array(select value from ${listed(all.flatMap(({ title, number }) => [folded(text(title)), folded(text(number))]))})`),
    isIt: (stored, values) =>
      values.number && stored.number ? same(stored.number, values.number) : same(stored.title, values.title),
    derive: (whole) => findableAs.policy(whole as { title: string }),
    born: (_, __, row) => sampleOf(row),
    about: () => ({}),
  },
}

/** What may be imported, in the order in which it is worked on: what others name stands first. */
export const planners: Readonly<Record<string, Planner>> = {
  ...settingPlanners,
  accounts: planAccounts,
  ...topicPlanners,
  teamMembers: planTeamMembers,
  limits: planLimits,
  years: planYears,
  associations: describedPlanner(described.associations!),
  enterprises: planFirms,
  policies: describedPlanner(described.policies!),
  contacts: planPeople,
  members: planMembers,
  assignments: planAssignments,
  trips: planTrips,
  visits: planVisits,
  projects: planProjects,
  evidence: planEvidence,
  tickets: planTickets,
  helpers: planHelpers,
  extensions: planExtensions,
  ...Object.fromEntries(plainly.map((subject) => [subject.word, describedPlanner(plainWord(subject))])),
}

/** The place of a word in that order; nothing for what a ledger of this kind does not bring. */
export function turnOf(word: string, kind: ImportKind): number | null {
  const at = Object.keys(planners).indexOf(word)
  return at < 0 || !isReadIn(kind, word) ? null : at
}
