import { type SQL, sql } from 'drizzle-orm'

/** Who plays which part in the request `id` for an item of the checklist: a query of account ids for each. */
export const checklistConcerned = {
  holders: (id: string) => sql`select r.account_id as id from account_roles r
    join checklist_requests c on c.id = ${id} and c.role = r.role where r.to_day is null`,
} satisfies Record<string, (id: string) => SQL>
