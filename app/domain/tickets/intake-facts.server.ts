import type { z } from 'zod'
import { instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { loadCalendar } from '#app/domain/working-days/queries.server.ts'
import { alikeTickets, firmBeside } from './alike.server.ts'
import { usualLevelOf } from './categories.server.ts'
import type { IntakeFacts } from './forms.ts'
import { limitsAt } from './limits.server.ts'
import { dueTimes } from './service-limits.ts'
import { suggestLevel } from './suggest-level.ts'

/** What the intake form shows beside its fields: the suggested level, the clock, the firm, tickets much like it. */
export async function intakeFacts(ctx: Context, given: z.output<typeof IntakeFacts>) {
  const { enterpriseId, categoryCode } = given
  const instant = (day?: string, time?: string) => (day && time ? instantOf(day, time) : null)
  const receivedAt = instant(given.receivedDay, given.receivedTime) ?? ctx.now
  const deadline = instant(given.deadlineDay, given.deadlineTime)
  const hint = suggestLevel(await usualLevelOf(ctx, categoryCode), deadline, receivedAt)
  const level = given.level ?? hint.level
  const { limits } = await limitsAt(ctx, receivedAt)
  return {
    hint,
    level,
    receivedAt,
    due: dueTimes(limits, level, receivedAt, await loadCalendar(ctx.db), deadline),
    firm: enterpriseId ? await firmBeside(ctx, enterpriseId) : null,
    /** Null until there is something to compare with. */
    alike: enterpriseId && categoryCode ? await alikeTickets(ctx, enterpriseId, categoryCode) : null,
  }
}
export type IntakeAnswer = Awaited<ReturnType<typeof intakeFacts>>
