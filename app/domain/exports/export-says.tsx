import { useMessages } from '#app/i18n/use-messages.ts'
import { exportMessages } from './messages.ts'

/** What is written into the file beside the rows, and what of the taking is recorded. */
export function ExportSays() {
  const m = useMessages(exportMessages)
  return (
    <dl className="export-says z-small">
      <dt>{m.mark}</dt>
      <dd>{m.markSays}</dd>
      <dt>{m.formulas}</dt>
      <dd>{m.formulasSay}</dd>
      <dt>{m.audit}</dt>
      <dd>{m.auditSays}</dd>
    </dl>
  )
}
