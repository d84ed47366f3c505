import { type SQL, sql } from 'drizzle-orm'

/** Who plays which part in the export `id`: a query of account ids for each. */
export const exportConcerned = {
  asker: (id: string) => sql`select asked_by as id from exports where id = ${id}`,
  deciders: (id: string) => sql`select r.account_id as id from account_roles r
    join exports e on e.id = ${id} and e.state = 'asked' and e.asked_by <> r.account_id
    where r.role = 'leader' and r.to_day is null`,
} satisfies Record<string, (id: string) => SQL>
