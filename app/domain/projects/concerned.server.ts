import { type SQL, sql } from 'drizzle-orm'

/** Who plays which part in the project `id`: a query of account ids for each. */
export const projectConcerned = {
  owner: (id: string) => sql`select owner_id as id from projects where id = ${id}`,
  deciders: (
    id: string,
  ) => sql`select m.account_id as id from projects p join team_members m on m.team_id = p.team_id
    where p.id = ${id} and m.is_leader and m.to_day is null`,
} satisfies Record<string, (id: string) => SQL>
