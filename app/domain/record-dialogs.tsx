import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { above } from '#app/addresses.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ReasonForm } from '#app/ui/form/reason-form.tsx'
import { Dialog, Sheet } from '#app/ui/layout/sheet.tsx'
import { change, creation, type Fields, type RecordOf, type Words } from './record.ts'
import { RecordForm } from './record-form.tsx'

/** What the dialogs of a word say. */
export type DialogWords = Words & {
  add: string
  edit: string
  remove: string
  removeHint: string
  save: string
}
export type Spoken<F extends Fields> = RecordOf<F> & { words: Record<Locale, DialogWords> }
type Props = { of: Spoken<Fields> }

/** A new one, over the page it will belong to. */
export function NewRecord({ of }: Props) {
  const { id, known } = useLoaderData<{ id: string; known: Record<string, string> }>()
  const m = useMessages(of.words)
  return (
    <Sheet title={m.add} closeTo={above(useLocation())}>
      <RecordForm of={of} schema={creation(of)} id={id} known={known} save={m.add} />
    </Sheet>
  )
}

type Row = { id: string; version: number }

/** One that is there, to be changed; who may also take it away finds the way at the foot. */
export function EditRecord({ of }: Props) {
  const row = useLoaderData() as Row & { abilities: Record<string, unknown> }
  const m = useMessages(of.words)
  const here = useLocation()
  const mayRemove = Object.entries(row.abilities).some(
    ([verb, can]) => verb.endsWith('.remove') && can === true,
  )
  return (
    <Sheet title={m.edit} closeTo={above(here)}>
      <RecordForm
        of={of}
        schema={change(of)}
        id={row.id}
        row={row}
        save={m.save}
        foot={
          mayRemove && (
            <Link
              className="z-link z-tap"
              to={here.pathname.replace(/edit$/, 'remove') + here.search}
              preventScrollReset
            >
              {m.remove}
            </Link>
          )
        }
      />
    </Sheet>
  )
}

/** Takes one away, with the reason. */
export function RemoveRecord({ of }: Props) {
  const { version } = useLoaderData() as Row
  const m = useMessages(of.words)
  const { reason = '' } = m.fields
  return (
    <Dialog title={m.remove} closeTo={above(useLocation())}>
      <ReasonForm version={version} hint={m.removeHint} label={reason} confirm={m.remove} />
    </Dialog>
  )
}
