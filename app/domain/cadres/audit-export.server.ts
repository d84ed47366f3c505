import { audit } from '#app/domain/activity/mutations.server.ts'
import { dayOf, timeOf } from '#app/domain/calendar.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { conflict, ensure } from '#app/domain/refusal.ts'
import type { AuditExport } from './forms.ts'
import { type AuditRow, listAudit } from './queries.server.ts'

/** More is asked for in parts, by days. */
export const exportAtMost = 50_000

/** Every row of the filter, newest first, up to `exportAtMost`; taking them out is a row of the log itself. */
export function exportAudit(ctx: Context, form: AuditExport): Promise<AuditRow[]> {
  return inTransaction(ctx, async (ctx) => {
    const { items, next } = await listAudit(ctx, form, exportAtMost)
    ensure(next === null, conflict('cadres.exportTooLarge'))
    const fields = Object.keys(form).filter((name) => form[name as keyof AuditExport] !== undefined)
    await audit(ctx, { action: 'audit.exported', fields })
    return items
  })
}

/** The moment as a spreadsheet sorts it, to the second, in the park's zone. */
export const sortable = (at: Date) =>
  `${dayOf(at)} ${timeOf(at)}:${String(at.getUTCSeconds()).padStart(2, '0')}`
