import { useMessages } from '#app/i18n/use-messages.ts'
import { exportMessages } from './messages.ts'

/** What is written into the file beside the rows, and what of the taking is recorded. */
export function ExportSays() {
  const m = useMessages(exportMessages)
  return (
    <>
      <section>
        <h3>{m.written}</h3>
        <dl className="export-says z-small">
          <dt>{m.mark}</dt>
          <dd>{m.markSays}</dd>
          <dt>{m.codes}</dt>
          <dd>{m.codesSay}</dd>
          <dt>{m.formulas}</dt>
          <dd>{m.formulasSay}</dd>
        </dl>
      </section>
      <section>
        <h3>{m.left}</h3>
        <dl className="export-says z-small">
          <dt>{m.audit}</dt>
          <dd>{m.auditSays}</dd>
          <dt>{m.term}</dt>
          <dd>{m.termSays}</dd>
        </dl>
      </section>
    </>
  )
}
