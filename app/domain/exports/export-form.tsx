import { formatCount } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useFileForm } from '#app/ui/form/use-file-form.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { ExportSays } from './export-says.tsx'
import { formats } from './forms.ts'
import { type ExportKind, isBook } from './kinds.ts'
import { exportMessages } from './messages.ts'
import { type Sheet, withoutAsking } from './sheet.ts'
import { SheetPreview } from './sheet-preview.tsx'
import { WhoAgrees } from './who-agrees.tsx'

type Props = {
  /** Where it is asked for, and where the dialog leads back to. */
  action: string
  back: string
  id: string
  kind: ExportKind
  filter: Record<string, string>
  /** The filter in words. */
  said: string
  /** The first rows as they will stand in the file, or a workbook’s sheets. */
  preview: Sheet
  /** How many rows there are, counted to one beyond `most`. */
  rows: number
  most: number
  /** A leader, or another one, has to agree. */
  waits: boolean
}

/** Takes a list away as a file: what it will hold, in which format, what for, and who has to agree. */
export function ExportForm({ action, back, id, kind, filter, said, preview, rows, most, waits }: Props) {
  const m = useMessages(exportMessages)
  const { actor } = useRootData()
  const { isTaking, refusal, take } = useFileForm()
  const isTooLong = rows > most
  const count = formatCount(rows, most)
  const hasMasks = kind === 'contacts' || kind === 'leads' || isBook(kind)
  const when = waits ? m.waits : rows > withoutAsking ? m.long : m.short
  const askFor = kind === 'all' ? m.askForOther : m.askFor
  return (
    <Form className="z-form export-form" action={action} reloadDocument onSubmit={take}>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="kind" value={kind} />
      {Object.entries(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={`filter.${name}`} value={value} />
      ))}
      <div className="export-halves">
        <div className="export-asked">
          <FormError refusal={refusal} />
          <p className="export-rows">
            <b className="z-num">{m.rows(count)}</b> {said && <span className="z-secondary">{said}</span>}
          </p>
          {rows === 0 && <p className="z-secondary">{m.nothing}</p>}
          {isTooLong && (
            <p className="z-form-error" role="alert">
              {m.tooMany(count, formatCount(most, most))}
            </p>
          )}
          <div className="export-columns">
            <p className="z-label z-ends">
              <span>
                {isBook(kind) ? m.sheets : m.columns} {preview.columns.length}
              </span>
              {!isBook(kind) && <span>{m.columnsHint}</span>}
            </p>
            <ul>
              {preview.columns.map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
            {hasMasks && <p className="z-small z-muted">{m.masked}</p>}
            {kind === 'all' && <p className="z-small z-muted">{m.noFiles}</p>}
          </div>
          <fieldset className="z-field">
            <legend className="z-label">{m.format}</legend>
            <div className="z-chips">
              {formats
                .filter((format) => !isBook(kind) || format === 'xlsx')
                .map((format, at) => (
                  <label key={format} className="z-chip">
                    <input type="radio" name="format" value={format} defaultChecked={at === 0} />{' '}
                    {m.formats[format]}
                  </label>
                ))}
            </div>
          </fieldset>
          <TextInput
            name="purpose"
            label={m.purpose}
            hint={waits ? m.purposeRead : m.purposeHint}
            required
            maxLength={60}
            error={refusal?.fieldMessages.purpose}
          />
          {waits && <WhoAgrees asker={actor?.name ?? ''} isAll={kind === 'all'} />}
        </div>
        <div className="export-look">
          <SheetPreview sheet={preview} />
          <ExportSays />
        </div>
      </div>
      <FormFoot>
        <span className="z-small z-muted">{when}</span>
        <LinkButton tone="quiet" to={back} preventScrollReset>
          {m.cancel}
        </LinkButton>
        {rows > 0 && !isTooLong && (
          <Button type="submit" tone="primary" busy={isTaking} disabled={isTaking}>
            {waits ? askFor(count) : m.take(count)}
          </Button>
        )}
      </FormFoot>
    </Form>
  )
}
