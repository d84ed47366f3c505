import { formatCount } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { TextInput } from '#app/ui/form/field.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useFileForm } from '#app/ui/form/use-file-form.ts'
import { ExportSays } from './export-says.tsx'
import { formats } from './forms.ts'
import { exportMessages } from './messages.ts'
import type { Sheet } from './sheet.ts'
import { SheetPreview } from './sheet-preview.tsx'

type Props = {
  /** Where the file comes from, and what the list is cut by. */
  action: string
  filter: Record<string, string>
  /** The filter in words. */
  said: string
  /** The first rows as they will stand in the file. */
  preview: Sheet
  /** How many rows there are, counted to one beyond `most`; `mostOfAll` is the most anybody takes. */
  count: number
  most: number
  mostOfAll: number
}

/** Takes a list away as a file: what it will hold, in which format, what for. */
export function ExportForm({ action, filter, said, preview, count, most, mostOfAll }: Props) {
  const m = useMessages(exportMessages)
  const { isTaking, refusal, take } = useFileForm()
  const isTooLong = count > most
  const rows = isTooLong ? `${formatCount(most)}+` : formatCount(count)
  return (
    <Form className="z-form" action={action} reloadDocument onSubmit={take}>
      {Object.entries(filter).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormError refusal={refusal} />
      <p>
        <b className="z-num">{m.rows(rows)}</b> {said && <span className="z-secondary">{said}</span>}{' '}
        <span className="z-small z-muted">{m.asShown}</span>
      </p>
      {count === 0 && <p className="z-secondary">{m.nothing}</p>}
      {isTooLong && (
        <p className="z-form-error" role="alert">
          {most < mostOfAll ? m.tooMany(rows, formatCount(most)) : m.tooManyForAll(rows, formatCount(most))}
        </p>
      )}
      <SheetPreview sheet={preview} />
      <fieldset className="z-field">
        <legend className="z-label">{m.format}</legend>
        <div className="z-chips">
          {formats.map((format, at) => (
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
        hint={m.purposeHint}
        required
        maxLength={60}
        error={refusal?.fieldMessages.purpose}
      />
      <ExportSays />
      <FormFoot>
        <Button type="submit" tone="primary" disabled={count === 0 || isTooLong || isTaking}>
          {m.take(rows)}
        </Button>
      </FormFoot>
    </Form>
  )
}
