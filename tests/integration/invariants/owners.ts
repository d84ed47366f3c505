import { sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import { type Name, roleOf } from '#tests/support/office-people.ts'
import type { OpenOffice } from '../matrix/asking.ts'
import { levelOf, levels, type RecordName } from '../matrix/levels.ts'

export const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** A row that has an id: where it stands, and the rows it names. */
type Row = { table: string; names: Record<string, string> }
export type Catalogue = Map<string, Row>

/** Every id of the database with its table and the ids its row names; an event's id leads to its activity. */
export async function catalogue(db: Db): Promise<Catalogue> {
  const columns = await db.execute<{ table: string; column: string }>(sql`
    select c.table_name as table, c.column_name as column from information_schema.columns c
      join information_schema.tables t on t.table_name = c.table_name and t.table_schema = c.table_schema
    where c.table_schema = 'public' and c.data_type = 'uuid' and t.table_type = 'BASE TABLE'`)
  const tables = new Map<string, string[]>()
  for (const { table, column } of columns) tables.set(table, [...(tables.get(table) ?? []), column])
  const found: Catalogue = new Map()
  for (const [table, names] of tables) {
    if (!names.includes('id') && table !== 'activities') continue
    const list = sql.join(
      names.map((name) => sql.identifier(name)),
      sql`, `,
    )
    const rows = await db.execute<Record<string, string | null>>(
      sql`select ${list} from ${sql.identifier(table)}`,
    )
    for (const row of rows) {
      const named = Object.fromEntries(
        Object.entries(row).filter(([key, value]) => key !== 'id' && value !== null),
      ) as Record<string, string>
      found.set(row.id!, { table, names: named })
      if (row.event_id) found.set(row.event_id, { table, names: named })
    }
  }
  return found
}

/** Parts of a record: who reads that whole reads them, by the column that names it. */
const parts: Record<string, string> = {
  ...{ project_amounts: 'project_id', rivals: 'project_id', milestones: 'project_id' },
  ...{ stage_events: 'project_id', plan_actions: 'plan_id', file_links: 'file_id' },
  ...{ ticket_requesters: 'ticket_id', ticket_entries: 'ticket_id', ticket_assignments: 'ticket_id' },
  ...{ ticket_helpers: 'ticket_id', ticket_extensions: 'ticket_id', ticket_follow_ups: 'ticket_id' },
  ...{ ticket_confirmations: 'ticket_id', visit_people: 'visit_id' },
}

/** Tables that everybody in business reads, and who else does. */
const open: Record<string, readonly string[]> = {
  ...{ units: ['system_admin', 'security_admin'], teams: [], patches: [] },
  ...{ dictionary_entries: ['system_admin', 'security_admin'] },
  ...{ sla_policies: [], trips: [], policies: [], associations: [], enterprises: [], contacts: [] },
  ...{ baseline_figures: [], metric_targets: [], liaison_assignments: [] },
  // Two firms that may be one, and those that were made one: firms are open to all of them.
  ...{ duplicate_pairs: [], merges: [] },
  // The directory; administrators know accounts by their own work with them.
  accounts: ['system_admin', 'security_admin', 'audit_admin'],
}
const administrators = ['system_admin', 'security_admin', 'audit_admin']

/** Whether access.md lets this person have the id; a word says why not, undefined that it is right. */
export function unfit(office: OpenOffice, known: Catalogue, asker: Name, id: string): string | undefined {
  const record = recordOf(office, id)
  if (record) return levelOf(asker, record) === 'none' ? `${record} is not theirs` : undefined
  const row = known.get(id)
  if (!row) return 'no record'
  const role = roleOf(asker)
  const isBusiness = !administrators.includes(role)
  // Who has left stands in no record of this office: nobody is to choose them.
  if (id === office.people.disabled.id && isBusiness) return 'an account that is closed'
  const parent = parts[row.table]
  if (parent) {
    const whole = recordOf(office, row.names[parent] ?? '')
    if (!whole) return `${row.table} of nothing known`
    return levelOf(asker, whole) === 'full'
      ? undefined
      : `${row.table} of ${whole}, which they do not read whole`
  }
  if (row.table === 'visit_parties') {
    const visit = recordOf(office, row.names.visit_id ?? '')
    return visit && levelOf(asker, visit) !== 'none' ? undefined : 'a party of a visit that is not theirs'
  }
  if (row.table === 'account_roles') return role === 'security_admin' ? undefined : 'a role'
  if (row.table === 'api_tokens')
    return row.names.account_id === office.people[asker].id ? undefined : 'a token'
  if (row.table === 'notices')
    return row.names.account_id === office.people[asker].id ? undefined : 'somebody else’s notice'
  if (row.table === 'activities') return unfitEvent(office, asker, row)
  // A task on its parent's page is read with it.
  if (row.table === 'tasks') {
    const { visit_id, plan_id, project_id, ticket_id } = row.names
    const whole = recordOf(office, visit_id ?? plan_id ?? project_id ?? ticket_id ?? '')
    return whole && levelOf(asker, whole) === 'full' ? undefined : 'a task of somebody else'
  }
  if (row.table in open)
    return isBusiness || open[row.table]!.includes(role) ? undefined : `${row.table} for an administrator`
  return `${row.table}, of which no rule is written here`
}

function unfitEvent(office: OpenOffice, asker: Name, { names }: Row) {
  for (const column of ['project_id', 'visit_id', 'ticket_id', 'enterprise_id', 'association_id']) {
    const record = recordOf(office, names[column] ?? '')
    if (record && levelOf(asker, record) === 'none') return `an event of ${record}`
  }
  return undefined
}

/** The record of the office that has this id, if the table of levels has a row for it. */
function recordOf(office: OpenOffice, id: string): RecordName | undefined {
  const found = Object.entries(office.ids).find(([, one]) => one === id)?.[0]
  return found && found in levels ? (found as RecordName) : undefined
}
