import { type SQL, sql } from 'drizzle-orm'
import { type Day, dayOf, type Period } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import type { FigureName } from '../figures.ts'
import { asOfDay } from '../period.ts'
import { sum } from './sums.server.ts'

type Uncovered = 'without_cadre' | 'pending_handover'
/** The first of a list: its order and where it begins, in columns of `e`, and how many. */
type First = { order: SQL; beyond: SQL; size: number }

/** More than these are not all looked at: then the first of them are found in the order asked for. */
const few = 1_000

/**
 * Narrows firms, by their ids in `subject`, to those that may be among the first of a figure that few firms are in; of other
 * figures to nothing.
 */
export function keptFirms(ctx: Context, figure: FigureName, period: Period, subject: SQL, first: First): SQL {
  if (figure !== 'without_cadre' && figure !== 'pending_handover') return sql`true`
  return sql`${subject} = any(array(${firstOf(figure, asOfDay(period, dayOf(ctx.now)), first)}))`
}

/** The same of the firms nobody looks after today, and of those whose cadre has left. */
export const keptUncovered = (ctx: Context, subject: SQL, first: First) => sql`${subject} = any(array(
  ${firstOf('without_cadre', dayOf(ctx.now), first)} union all ${firstOf('pending_handover', dayOf(ctx.now), first)}))`

// Few are read by the index of their figure; of many the residents are read in order, until there are enough. Which of the
// two it is depends on the sum alone, so that the database runs only the one. A scalar subquery is asked row by row: as a
// join the database would put all residents in order first.
function firstOf(figure: Uncovered, day: Day, { order, beyond, size }: First): SQL {
  const kept = sql`k.figure = ${sql.raw(`'${figure}'`)} and k.first <= ${day}::date and k.last > ${day}::date`
  const all = sum(figure, sql`k.first <= ${day}::date`)
  return sql`
    select k.subject_id from figure_parts k where ${kept} and ${all} <= ${few}
    union all select next.id from (
      select e.id from enterprises e where ${all} > ${few} and e.deleted_at is null and e.status = 'resident'
        and (select true from figure_parts k where k.subject_id = e.id and ${kept} limit 1) and ${beyond}
      order by ${order} limit ${size}) as next`
}
