import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { audit } from '#app/domain/activity/mutations.server.ts'
import { hasRole } from '#app/domain/actor.ts'
import { strictly } from '#app/domain/asking.ts'
import { dayOf, timeOf } from '#app/domain/calendar.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { countEnterprises } from '#app/domain/enterprises/queries.server.ts'
import { fileOf, type TakenFile } from '#app/domain/exports/file.server.ts'
import { exportFields } from '#app/domain/exports/forms.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { atMost, mostFor } from '#app/domain/exports/sheet.ts'
import { optionalText } from '#app/domain/forms.ts'
import { conflict, ensure } from '#app/domain/refusal.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { namesOf } from './choices.ts'
import { filterText } from './filter-text.ts'
import { firmSheet } from './firm-sheet.ts'
import { firmsAtOnce } from './list.server.ts'

/** The list's filter, but refused where it cannot be read: a file of other rows than were meant would tell nobody. */
export const FirmExport = strictly(EnterpriseFilter.omit({ after: true }).extend(exportFields)).extend({
  q: optionalText(120).transform((word) => word ?? ''),
})
type FirmExport = z.output<typeof FirmExport>
type Filter = Omit<FirmExport, keyof typeof exportFields>

/** Whoever reads the list takes what it shows: up to 200 rows, leaders up to 5,000 (access.md). One audit row, with the file's digest. */
export function exportFirms(ctx: Context, { format, purpose, ...filter }: FirmExport): Promise<TakenFile> {
  return inTransaction(ctx, async (ctx) => {
    const { locale } = ctx
    const most = mostOf(ctx)
    const { rows, choices } = await firmsAtOnce(ctx, filter, most + 1)
    ensure(rows.length <= most, conflict('exports.tooMany', { most }))
    const [number, today] = [uuidv7(), dayOf(ctx.now)]
    const said = filterText(filter, choices, locale)
    const mark = {
      by: nameIn(locale, ctx.actor),
      at: `${today} ${timeOf(ctx.now)}`,
      number,
      filter: said,
      purpose,
    }
    const sheet = firmSheet(rows, namesOf(choices), locale, today)
    const file = await fileOf(enterpriseMessages[locale].title, sheet, format, mark, locale)
    await audit(ctx, {
      eventId: number,
      action: 'exports.taken',
      fields: Object.entries(filter).flatMap(([name, value]) => (value ? [name] : [])),
      reason: exportMessages[locale].reason(purpose, rows.length, file.digest),
    })
    return file
  })
}

/** What such a file would hold, before it is asked for: its first rows and how many there are, counted to one beyond `most`. */
export async function firmExportAhead(ctx: Context, filter: Filter) {
  const most = mostOf(ctx)
  const [{ rows, choices }, count] = await Promise.all([
    firmsAtOnce(ctx, filter, shownAhead),
    countEnterprises(ctx, filter, most),
  ])
  return {
    preview: firmSheet(rows, namesOf(choices), ctx.locale, dayOf(ctx.now)),
    said: filterText(filter, choices, ctx.locale),
    count,
    most,
    mostOfAll: atMost,
  }
}

const shownAhead = 5
const mostOf = ({ actor }: Context) => mostFor(hasRole(actor, 'leader'))
