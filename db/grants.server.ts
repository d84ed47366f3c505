import type postgres from 'postgres'

/** Tables that only grow: the app may add and read, nothing else. */
const growing = ['audit_log', 'activities']

/** Gives `role` what the running app needs, and nothing of the owner's. Run after every migration; it may be repeated. */
export async function grantApp(sql: postgres.Sql, role: string) {
  const app = sql(role)
  await sql`grant usage on schema public to ${app}`
  await sql`grant select, insert, update, delete on all tables in schema public to ${app}`
  await sql`grant usage, select on all sequences in schema public to ${app}`
  for (const table of growing) await sql`revoke update, delete, truncate on ${sql(table)} from ${app}`
  for (const table of ['schema_migrations', 'audit_head'])
    await sql`revoke insert, update, delete, truncate on ${sql(table)} from ${app}`
}

/** Makes the app's login role if it is not there, without any power over the schema. */
export async function ensureAppRole(sql: postgres.Sql, role: string, password: string) {
  const [there] = await sql`select 1 from pg_roles where rolname = ${role}`
  const verb = there ? 'alter' : 'create'
  // Roles and passwords cannot be parameters; both are made by us from hexadecimal digits and letters.
  if (!/^[a-z_][a-z0-9_]*$/.test(role) || !/^[A-Za-z0-9]+$/.test(password))
    throw new Error('Unfit role or password')
  await sql.unsafe(
    `${verb} role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password '${password}'`,
  )
}
