import { type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { fullProjects, labelEnOf, labelOf } from '#app/domain/projects/access.server.ts'

type Told = (ctx: Context) => SQL

/** Called by a column of its own, in the reader's language where there are two. */
export const nameOf =
  (table: string, name = 'name', isInBoth = true): Told =>
  ({ locale }) =>
    sql.raw(
      locale === 'en' && isInBoth ? `coalesce(${table}.${name}_en, ${table}.${name})` : `${table}.${name}`,
    )

export const firmOf =
  (table: string): Told =>
  (ctx) =>
    sql`(select ${calledAs(ctx, 'e')} from enterprises e where e.id = ${sql.raw(`${table}.enterprise_id`)})`

const bodyOf =
  (table: string): Told =>
  (ctx) =>
    sql`(select ${calledAs(ctx, 's')} from associations s where s.id = ${sql.raw(`${table}.association_id`)})`

/** A project as its card calls it. */
export const projectOf =
  (table: string): Told =>
  (ctx) => {
    const firm = sql`(select e.name from enterprises e where e.id = projects.enterprise_id)`
    const firmEn = sql`(select e.name_en from enterprises e where e.id = projects.enterprise_id)`
    const label = labelOf(ctx, firm)
    const called = ctx.locale === 'en' ? sql`coalesce(${labelEnOf(ctx, firmEn)}, ${label})` : label
    return sql`(select ${called} from projects where projects.id = ${sql.raw(`${table}.project_id`)})`
  }

/** What belongs to no project, or to one the reader reads whole. */
export const fullProjectOf =
  (table: string): Told =>
  (ctx) => {
    const id = sql.raw(`${table}.project_id`)
    return sql`(${id} is null or exists (select 1 from projects where projects.id = ${id} and ${fullProjects(ctx)}))`
  }

/** The firm, association or project that a record of these columns belongs to. */
export const partyOf =
  (table: string, columns: object): Told =>
  (ctx) => {
    const ways = [
      ...('enterpriseId' in columns ? [firmOf(table)(ctx)] : []),
      ...('associationId' in columns ? [bodyOf(table)(ctx)] : []),
      ...('projectId' in columns ? [projectOf(table)(ctx)] : []),
    ]
    return sql`coalesce(${sql.join(ways, sql`, `)})`
  }

/** All whom a visit was with. */
export const metAt: Told = ({ locale }) => sql`(
  select string_agg(${sql.raw(locale === 'en' ? 'coalesce(e.name_en, e.name, s.name_en, s.name)' : 'coalesce(e.name, s.name)')}, '、')
  from visit_parties q left join enterprises e on e.id = q.enterprise_id
    left join associations s on s.id = q.association_id where q.visit_id = visits.id)`
