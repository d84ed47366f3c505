import { sql } from 'drizzle-orm'
import { hasRole } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { topicSubjects } from '#app/domain/imports/subjects/park.ts'
import { keyOf } from '#app/domain/imports/subjects/subject.ts'
import { limitVersions } from '#app/domain/limits/queries.server.ts'
import { limitVersion } from '#app/domain/limits/version.ts'
import { settingReaders } from '#app/domain/park/permissions.ts'
import { standing } from '#app/domain/park/settings.server.ts'
import type { Topic } from '#app/domain/park/settings.ts'
import { accountName } from './service.server.ts'
import { start, type WordRow, type WordRows } from './word-rows.ts'

const reads = ({ actor }: Context) => hasRole(actor, ...settingReaders)
const readable = (ctx: Context) => (reads(ctx) ? sql`true` : sql`false`)

/** What the park has set once for itself: a sheet of one row, or of none where nobody has. */
const topicRows = topicSubjects.map(
  ({ word, targets }): WordRows => ({
    word,
    keys: targets.map(keyOf),
    rows: async (ctx, after) => {
      const { isSet, value } = await standing(ctx.db, word as Topic)
      const isBlank = Object.values(value).every((said) => said === null)
      if (!reads(ctx) || after !== start || !isSet || isBlank) return []
      const cities = await ctx.db.execute<{ cityCode: string }>(
        sql`select name as "cityCode" from places where code = ${(value.cityCode as string | undefined) ?? null}`,
      )
      return [Object.assign({ id: word, place: word }, value, cities[0])]
    },
  }),
)

const teamMemberRows: WordRows = {
  word: 'teamMembers',
  keys: ['teamId', 'accountId', 'isLeader', 'fromDay', 'toDay'],
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select m.team_id || '.' || m.account_id || '.' || m.from_day as place, g.name as "teamId",
        ${accountName('m.account_id')} as "accountId", m.is_leader as "isLeader", m.from_day::text as "fromDay",
        m.to_day::text as "toDay"
      from team_members m join teams g on g.id = m.team_id where g.deleted_at is null and ${readable(ctx)}
        and m.team_id || '.' || m.account_id || '.' || m.from_day > ${after} order by place limit ${limit}`)),
  ],
}

const limitRows: WordRows = {
  word: 'limits',
  keys: Object.keys(limitVersion.fields),
  rows: async (ctx, after) =>
    reads(ctx) && after === start
      ? (await limitVersions(ctx)).map((one) => Object.assign({ id: String(one.number) }, one))
      : [],
}

const yearRows: WordRows = {
  word: 'years',
  keys: ['year', 'source'],
  rows: async (ctx, after) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select year::text as place, year, source from calendar_years
      where ${readable(ctx)} and ${after === start ? sql`true` : sql`false`} order by year`)),
  ],
}

/** What the park has set for itself beside its lists: in force, and what was. */
export const parkRows: readonly WordRows[] = [...topicRows, teamMemberRows, limitRows, yearRows]
