import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { readableExports } from '#app/domain/exports/queries.server.ts'
import { type Paging, pageOf, paging } from '#app/domain/keyset.server.ts'
import { calledAs, calledIfAny } from '#app/domain/named.server.ts'
import { labelOf, readableProjects } from '#app/domain/projects/access.server.ts'
import { readableTasks } from '#app/domain/tasks/queries.server.ts'
import { fullTickets, readableTickets } from '#app/domain/tickets/access.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { notices } from '#db/schema/notices.ts'
import type { NoticeFilter } from './forms.ts'

const pageSize = 50

/** What the notice is about as its reader may see it now: nothing where the record is not, or no longer, hers. */
export type NoticeSubject = { id: string; name: string | null; firm: string | null; sample: boolean }

/** The record a notice is about, as JSON, at the reader's level. */
const subjectOf = (ctx: Context) => {
  const name = calledAs(ctx, 'e')
  const told = (id: SQL, name: SQL, firm: SQL, sample: SQL) =>
    sql`jsonb_build_object('id', ${id}, 'name', ${name}, 'firm', ${firm}, 'sample', coalesce(${sample}, false))`
  const of = (id: SQL) => sql`left join enterprises e on e.id = ${id} and e.deleted_at is null`
  const title = sql`case when ${fullTickets(ctx)} then tickets.title else tickets.number end`
  return sql<NoticeSubject | null>`case notices.subject_kind
    when 'ticket' then (select ${told(sql`tickets.id`, title, name, sql`e.sample`)}
      from tickets ${of(sql`tickets.enterprise_id`)} where tickets.id = notices.subject_id and ${readableTickets(ctx)})
    when 'project' then (select ${told(sql`projects.id`, labelOf(ctx, name), sql`null::text`, sql`e.sample`)}
      from projects ${of(sql`projects.enterprise_id`)} where projects.id = notices.subject_id and ${readableProjects(ctx)})
    when 'task' then (select ${told(sql`tasks.id`, sql`tasks.title`, name, sql`e.sample`)}
      from tasks ${of(sql`tasks.enterprise_id`)}
      where tasks.id = notices.subject_id and tasks.deleted_at is null and ${readableTasks(ctx)})
    when 'export' then (select ${told(sql`exports.id`, sql`exports.said ->> ${ctx.locale}`, sql`null::text`, sql`false`)}
      from exports where exports.id = notices.subject_id and ${readableExports(ctx)})
    when 'checklist_request' then (select ${told(sql`c.id`, sql`null::text`, sql`null::text`, sql`false`)}
      from checklist_requests c where c.id = notices.subject_id and c.role in ${[...ctx.actor.roles]})
  end`
}

const shown = {
  all: undefined,
  unread: isNull(notices.readAt),
  asks: and(isNull(notices.readAt), eq(notices.asks, true)),
}

const placed = { updatedAt: notices.at, id: notices.id }

/** The reader's own notices, the newest first. */
export async function listNotices(ctx: Context, { show = 'all', ...asked }: NoticeFilter & Paging) {
  const { beyond, order, cursor } = paging(placed, asked)
  const size = asked.limit ?? pageSize
  const rows = await ctx.db
    .select({
      id: notices.id,
      kind: notices.subjectKind,
      event: notices.event,
      at: notices.at,
      count: notices.count,
      asks: notices.asks,
      readAt: notices.readAt,
      by: calledIfAny(ctx, accounts),
      subject: subjectOf(ctx),
      cursor,
    })
    .from(notices)
    .leftJoin(accounts, eq(accounts.id, notices.actorId))
    .where(and(eq(notices.accountId, ctx.actor.id), shown[show], beyond))
    .orderBy(...order)
    .limit(size + 1)
  const { items, next } = pageOf(rows, size)
  return { items: items.map(({ cursor: _, ...item }) => item), next }
}
export type NoticeRow = Awaited<ReturnType<typeof listNotices>>['items'][number]

/** How many of the reader's notices are unread, as part of another statement. */
export const unreadNotices = ({ actor }: Pick<Context, 'actor'>) =>
  sql`(select count(*)::int from notices where account_id = ${actor.id} and read_at is null)`
