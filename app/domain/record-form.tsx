import type { ReactNode } from 'react'
import type { z } from 'zod'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Button } from '#app/ui/button.tsx'
import { ConflictPanel } from '#app/ui/feedback/conflict-panel.tsx'
import { Form } from '#app/ui/form/form.tsx'
import { Cancel, FormError, FormFoot } from '#app/ui/form/form-parts.tsx'
import { useRecordForm } from '#app/ui/form/use-record-form.ts'
import type { ShownRefusal } from '#app/ui/form/use-refusal.ts'
import { kitMessages } from '#app/ui/messages.ts'
import type { Field } from './fields.ts'
import { type Fields, formValues, type RecordOf } from './record.ts'
import { RecordField, type RecordFieldProps } from './record-field.tsx'

type Given = Pick<RecordFieldProps, 'choices' | 'chosen' | 'hint'>

type Props<F extends Fields> = {
  of: RecordOf<F>
  schema: z.ZodType
  /** Without it, the form is of what there is only one of. */
  id?: string
  /** The record as it stands; without it the form is a new one's. */
  row?: { version: number } & Partial<Record<keyof F, unknown>>
  /** What a new one starts with. */
  initial?: Partial<Record<keyof F, unknown>>
  /** What the address says beside the form. */
  known?: Record<string, unknown>
  /** What single fields need beside their description. */
  given?: { [K in keyof F]?: Given }
  save: string
  /** Stands below the fields. */
  children?: ReactNode
  /** Stands at the left of the foot. */
  foot?: ReactNode
  /** On a page of its own: where one goes who saves nothing. */
  back?: string
  /** Refusals that are shown in a way of their own, above the fields. */
  asks?: (refusal: ShownRefusal | undefined) => ReactNode
}

/** The form of a described record: all its fields in their order, what is folded under "more", what was typed kept. */
export function RecordForm<F extends Fields>({
  of,
  schema,
  id,
  row,
  initial,
  known,
  given,
  ...props
}: Props<F>) {
  const m = useMessages(kitMessages)
  const labels = useMessages(of.words).fields as Record<string, string>
  const { onSubmit, errorOf, checks, refusal, isSaving } = useRecordForm(schema, known)
  const values = formValues(of, row ?? initial)
  const asked = props.asks?.(refusal)
  const draw = ([first, ...beside]: Named[]) => {
    const drawn = [first, ...beside].map(
      (one) =>
        one && (
          <RecordField
            key={one[0]}
            name={one[0]}
            field={one[1]}
            words={of.words}
            value={values[one[0]] ?? ''}
            error={errorOf(one[0])}
            {...given?.[one[0]]}
          />
        ),
    )
    return beside.length ? (
      <div className="z-pair" key={first?.[0]}>
        {drawn}
      </div>
    ) : (
      drawn
    )
  }
  // What is said once, when a record is made, stands in no form that changes it.
  const all = (Object.entries(of.fields) as Named[]).filter(([, field]) => !(row && field.fixed))
  const told = all.filter(([, field]) => !field.masked)
  const folded = all.filter(([, field]) => field.folded)
  return (
    <Form className="z-form" onSubmit={onSubmit} noValidate {...checks}>
      {id && <input type="hidden" name="id" value={id} />}
      {row && <input type="hidden" name="version" defaultValue={row.version} />}
      {asked || <FormError refusal={refusal} />}
      <ConflictPanel
        refusal={refusal}
        labels={Object.fromEntries(told.map(([name]) => [name, labels[name] ?? name]))}
      />
      {inRows(all.filter(([, field]) => !field.folded)).map(draw)}
      {folded.length > 0 && (
        <details className="z-more">
          <summary>{m.more}</summary>
          <div className="z-stack">{inRows(folded).map(draw)}</div>
        </details>
      )}
      {props.children}
      <FormFoot>
        {props.foot ?? <span />}
        {props.back && <Cancel to={props.back} />}
        <Button type="submit" tone="primary" busy={isSaving}>
          {props.save}
        </Button>
      </FormFoot>
    </Form>
  )
}

type Named = [name: string, field: Field]

/** What stands beside the field before it shares its row. */
const inRows = (fields: Named[]) =>
  fields.reduce<Named[][]>((rows, one) => {
    if (one[1].beside && rows.length) rows.at(-1)?.push(one)
    else rows.push([one])
    return rows
  }, [])
