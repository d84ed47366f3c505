import { type SQL, sql } from 'drizzle-orm'

/** Who holds a part: the account's id, null for nobody, and whether that account is closed. */
type Holder = { id: SQL; gone: SQL }

/** `coverageOf` (liaison.ts) as the database says it. */
export const coverageIn = (primary: Holder, deputy: Holder) => sql`case
  when ${primary.id} is not null then case when ${primary.gone} then 'pending' else 'owned' end
  when ${deputy.id} is not null and not ${deputy.gone} then 'owned' else 'gap' end`
