import { type SQL, sql } from 'drizzle-orm'

/** Who plays which part in the ticket `id`: a query of account ids for each. */
export const ticketConcerned = {
  handler: (id: string) => sql`select handler_id as id from tickets where id = ${id}`,
  receiver: (id: string) => sql`select first_receiver_id as id from tickets where id = ${id}`,
  desk: () => holding('intake'),
  leadership: () => holding('leader'),
} satisfies Record<string, (id: string) => SQL>

const holding = (role: string) => sql`select account_id as id from account_roles
  where role = ${role} and to_day is null`
