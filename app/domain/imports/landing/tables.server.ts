import type { PgTable } from 'drizzle-orm/pg-core'
import { associationMembers, associations } from '#db/schema/associations.ts'
import { accountRoles, accounts, teamMembers } from '#db/schema/cadres.ts'
import { contacts, enterprises } from '#db/schema/enterprises.ts'
import { liaisonAssignments } from '#db/schema/liaison.ts'
import { policies } from '#db/schema/policies.ts'
import {
  projectAmounts,
  projectCollaborators,
  projects,
  stageEvents,
  stageEvidence,
} from '#db/schema/projects.ts'
import { settingVersions } from '#db/schema/settings.ts'
import { tasks } from '#db/schema/tasks.ts'
import { ticketFollowUps } from '#db/schema/ticket-calls.ts'
import { ticketAssignments, ticketEntries, ticketExtensions } from '#db/schema/ticket-work.ts'
import { slaPolicies, ticketHelpers, ticketRequesters, tickets } from '#db/schema/tickets.ts'
import { tripMembers, trips, visitParties, visitPeople, visits } from '#db/schema/visits.ts'
import { calendarYears } from '#db/schema/working-days.ts'
import { subjects } from '../subjects/index.ts'
import type { TableName } from './draft.ts'
import { settingTables } from './settings.server.ts'

const schema: Record<string, PgTable> = Object.assign(
  {},
  ...Object.values(import.meta.glob<object>('../../../../db/schema/*.ts', { eager: true })),
)

/** Words that are imported as they are described, without a line of their own here. */
export const plainly = subjects.filter(({ described }) => described)

/** What an import writes to, by the names its book of writes keeps; what others hang on stands first. */
export const tables: Readonly<Record<string, PgTable>> = Object.assign(
  {
    units: settingTables.units,
    dictionary: settingTables.dictionary,
    holidays: settingTables.holidays,
    years: calendarYears,
    hours: settingVersions,
    accounts,
    accountRoles,
    patches: settingTables.patches,
    teams: settingTables.teams,
    buildings: settingTables.buildings,
    targets: settingTables.targets,
    baselines: settingTables.baselines,
    park: settingVersions,
    duty: settingVersions,
    teamMembers,
    limits: slaPolicies,
    associations,
    enterprises,
    policies,
    contacts,
    members: associationMembers,
    assignments: liaisonAssignments,
    projects,
    amounts: projectAmounts,
    stages: stageEvents,
    evidence: stageEvidence,
    collaborators: projectCollaborators,
    trips,
    tripMembers,
    visits,
    visitParties,
    visitPeople,
    tickets,
    requesters: ticketRequesters,
    entries: ticketEntries,
    dispatches: ticketAssignments,
    followUps: ticketFollowUps,
    helpers: ticketHelpers,
    extensions: ticketExtensions,
    tasks,
  },
  Object.fromEntries(plainly.map(({ word }) => [word, schema[word]!])),
)

/** Tables whose rows are pairs, with no id or version of their own, by their two columns. */
export const pairs: Readonly<Record<string, readonly [string, string]>> = {
  members: ['associationId', 'enterpriseId'],
  tripMembers: ['tripId', 'accountId'],
  collaborators: ['projectId', 'accountId'],
  teamMembers: ['teamId', 'accountId'],
}

/** Tables whose rows have no id or version of their own. */
export const idless: readonly TableName[] = [...Object.keys(pairs), 'holidays', 'years']

/** A table of records, which have an id and a version. */
export const recordTable = (table: string) => tables[table] as unknown as typeof enterprises

/** Tables that are records of their own, in the order in which a page tells of them. */
export const ownRecords = [
  'enterprises',
  'contacts',
  'assignments',
  'associations',
  'members',
  'trips',
  'visits',
  'projects',
  'tickets',
  'policies',
  'patches',
  'teams',
  'buildings',
  'targets',
  'baselines',
  'units',
  'accounts',
  'dictionary',
  'holidays',
  'years',
  'teamMembers',
  'limits',
  'evidence',
  'helpers',
  'extensions',
  ...plainly.map(({ word }) => word),
]
