import { getTableName, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { conflict } from '#app/domain/refusal.ts'

/** What a removed record `t` would take again, which another one, `o`, may hold by now. */
type Claim = {
  field: 'uscc' | 'name' | 'phone' | 'number' | 'title' | 'code' | 'year' | 'draft'
  same: SQL
  /** What two may share counts only where it was taken since: entered later, or one of these was changed later. */
  since?: readonly string[]
}
/** `named` calls the other one, where it is not called by its name. */
type Claims = { claims: readonly Claim[]; named?: (ctx: Context) => SQL }

const ofOneParty = sql`coalesce(o.enterprise_id, o.association_id) = coalesce(t.enterprise_id, t.association_id)`
const onlyName: Claims = { claims: [{ field: 'name', same: sql`o.name = t.name` }] }

/** By table: its claims, strictest first. What is not told of here claims nothing. */
const claimsOf: Record<string, Claims> = {
  enterprises: {
    claims: [
      {
        field: 'uscc',
        same: sql`o.uscc = t.uscc and o.uscc_state = 'verified' and t.uscc_state = 'verified'`,
      },
      { field: 'uscc', same: sql`o.uscc = t.uscc`, since: ['uscc'] },
      { field: 'name', same: sql`t.name_key <> '' and o.name_key = t.name_key`, since: ['name'] },
    ],
  },
  associations: {
    claims: [
      {
        field: 'name',
        same: sql`strpos(' ' || o.searched || ' ', ' ' || split_part(t.searched, ' ', 1) || ' ') > 0`,
        since: ['name', 'nameEn'],
      },
    ],
  },
  contacts: {
    claims: [
      { field: 'name', same: sql`${ofOneParty} and o.searched = t.searched`, since: ['name'] },
      { field: 'phone', same: sql`${ofOneParty} and o.phone = t.phone`, since: ['phone'] },
    ],
    named: () => sql`o.name`,
  },
  policies: {
    claims: [
      { field: 'number', same: sql`o.number = t.number`, since: ['number'] },
      { field: 'title', same: sql`o.title = t.title`, since: ['title'] },
    ],
    named: ({ locale }) => (locale === 'en' ? sql`coalesce(o.title_en, o.title)` : sql`o.title`),
  },
  plans: {
    claims: [
      {
        field: 'draft',
        same: sql`o.enterprise_id = t.enterprise_id and o.status = 'draft' and t.status = 'draft'`,
      },
    ],
    named: (ctx) => sql`(select ${calledAs(ctx, 'e')} from enterprises e where e.id = o.enterprise_id)`,
  },
  buildings: { claims: [{ field: 'code', same: sql`upper(o.code) = upper(t.code)` }, ...onlyName.claims] },
  metric_targets: {
    claims: [{ field: 'year', same: sql`o.metric = t.metric and o.year = t.year` }],
    named: () => sql`o.year::text`,
  },
  patches: onlyName,
  teams: onlyName,
  units: onlyName,
}

/** What a record cannot stand without, by the column that names it. */
const parents = {
  enterpriseId: ['enterprise_id', 'enterprises'],
  associationId: ['association_id', 'associations'],
  projectId: ['project_id', 'projects'],
} as const

/** Refuses to let a removed record stand again where what it hangs on is gone, or another one has its name, code or number. */
export async function ensureFree(ctx: Context, table: PgTable, id: string) {
  const name = getTableName(table)
  await ensureParent(ctx, table, id)
  const { claims = [], named = (ctx: Context) => calledAs(ctx, 'o') } = claimsOf[name] ?? {}
  if (!claims.length) return
  const ways = claims.map(
    (
      { field, same, since },
      at,
    ) => sql`select ${at}::int as place, ${field} as field, o.id, ${named(ctx)} as name
      from ${sql.identifier(name)} t join ${sql.identifier(name)} o
        on o.id <> t.id and o.deleted_at is null and ${same} and ${since ? takenSince(since) : sql`true`}
      where t.id = ${id}`,
  )
  const [taken] = await ctx.db.execute<{ field: Claim['field']; id: string; name: string }>(
    sql`select field, id, name from (${sql.join(ways, sql` union all `)}) taken order by place limit 1`,
  )
  if (taken)
    throw conflict(`undo.${taken.field}Taken`, { field: taken.field, holder: taken.name, holderId: taken.id })
}

const takenSince = (fields: readonly string[]) => sql`(o.created_at > t.deleted_at or exists (
  select 1 from audit_log a where a.subject_id = o.id and a.business_at > t.deleted_at
    and a.fields && array[${sql.join(
      fields.map((field) => sql`${field}`),
      sql`, `,
    )}]))`

const project = sql`case when p.confidential then coalesce(p.code_name, p.number) else p.title end`

async function ensureParent(ctx: Context, table: PgTable, id: string) {
  for (const [name, [column, parent]] of Object.entries(parents)) {
    if (!(name in table)) continue
    const called = parent === 'projects' ? project : calledAs(ctx, 'p')
    const [gone] = await ctx.db.execute<{ id: string; name: string }>(sql`
      select p.id, ${called} as name from ${table} t
      join ${sql.identifier(parent)} p on p.id = t.${sql.identifier(column)}
      where t.id = ${id} and p.deleted_at is not null`)
    if (gone) throw conflict('undo.parentGone', { parent: gone.name, parentId: gone.id })
  }
}

/** What else a record gives way in when it stands again: there is one first contact, and numbers of plans are told once. */
export async function yielding(
  { db }: Context,
  table: PgTable,
  id: string,
): Promise<Record<string, unknown>> {
  const name = getTableName(table)
  if (name === 'contacts') {
    const [other] = await db.execute(sql`select 1 from contacts t join contacts o on o.id <> t.id
      and o.is_primary and o.deleted_at is null and ${ofOneParty} where t.id = ${id} and t.is_primary`)
    return other ? { isPrimary: false } : {}
  }
  if (name !== 'plans') return {}
  const [taken] = await db.execute<{ next: number }>(sql`
    select max(o.number) + 1 as next from plans t join plans o on o.enterprise_id = t.enterprise_id
      and o.id <> t.id and o.deleted_at is null where t.id = ${id} having bool_or(o.number >= t.number)`)
  return taken ? { number: Number(taken.next) } : {}
}
