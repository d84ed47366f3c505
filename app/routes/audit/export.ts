import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { sortable } from '#app/domain/cadres/audit-export.server.ts'
import { auditMessages } from '#app/domain/cadres/audit-messages.ts'
import { cadreVerbs } from '#app/domain/cadres/verbs.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { csvOf } from '#app/domain/exports/csv.ts'
import { readVerb } from '#app/http/act.server.ts'
import { acting, inJson, signedIn } from '#app/http/door.server.ts'
import { changedNames, eventName } from '#app/http/wording.ts'
import type { Locale } from '#app/i18n/messages.ts'

/** The log as a table to keep and to search elsewhere. */
export const action = acting(async (asker, visitor) => {
  const work = await readVerb(asker, visitor, cadreVerbs['audit.export'])
  return async (ctx) => answer(await work(ctx), ctx.locale, ctx.now)
}, inJson)

export const loader = signedIn(async () => redirect(at.audit.list()))

type Rows = Awaited<ReturnType<(typeof cadreVerbs)['audit.export']['run']>>

function answer(rows: Rows, locale: Locale, now: Date) {
  const { columns, exportColumns, vias, results } = auditMessages[locale]
  const { at, actor, action, subject, via, result, reason } = columns
  const { seq, code, ip, changed, hash } = exportColumns
  const text = csvOf([
    [seq, at, actor, action, code, subject, via, ip, result, changed, reason, hash],
    ...rows.map((row) => [
      row.seq,
      sortable(row.at),
      row.actor,
      eventName(row.action, locale),
      row.action,
      [row.subjectKind, row.subject, row.subjectId].filter(Boolean).join(' '),
      vias[row.via],
      row.ip,
      results[row.result],
      changedNames(row, locale),
      row.reason,
      row.hash,
    ]),
  ])
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="audit-${dayOf(now)}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
