import { type SQL, sql } from 'drizzle-orm'

/** Who plays which part in the task `id`: a query of account ids for each. */
export const taskConcerned = {
  owner: (id: string) => sql`select owner_id as id from tasks where id = ${id}`,
} satisfies Record<string, (id: string) => SQL>
