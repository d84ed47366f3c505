import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { above } from '#app/addresses.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { ReasonForm } from '#app/ui/form/reason-form.tsx'
import { Dialog, Sheet } from '#app/ui/layout/sheet.tsx'
import { kitMessages } from '#app/ui/messages.ts'
import { change, creation, type Fields } from './record.ts'
import { RecordForm } from './record-form.tsx'
import type { Spoken } from './record-words.ts'

type Props<F extends Fields> = {
  of: Spoken<F>
  /** What single fields need beside their description. */
  given?: Parameters<typeof RecordForm<F>>[0]['given']
}

/** A new one, over the page it will belong to. */
export function NewRecord<F extends Fields>({ of, given }: Props<F>) {
  const { id, known } = useLoaderData<{ id: string; known: Record<string, string> }>()
  const m = useMessages(of.words)
  return (
    <Sheet title={m.add} closeTo={above(useLocation())}>
      <RecordForm of={of} schema={creation(of)} id={id} known={known} given={given} save={m.add} />
    </Sheet>
  )
}

type Row = { id: string; version: number; abilities: Abilities }
type Abilities = Record<string, unknown>

/** From the dialog that changes a record to the one that takes it away, for who may. */
export function RemoveLink({ abilities, label }: { abilities: Abilities; label: string }) {
  const { pathname, search } = useLocation()
  const mayRemove = Object.entries(abilities).some(([verb, can]) => /\.remove$/.test(verb) && can === true)
  return mayRemove ? (
    <Link className="z-link z-tap" to={pathname.replace(/edit$/, 'remove') + search} preventScrollReset>
      {label}
    </Link>
  ) : (
    <span />
  )
}

/** One that is there, to be changed; who may also take it away finds the way at the foot. */
export function EditRecord<F extends Fields>({ of, given }: Props<F>) {
  const row = useLoaderData() as Row
  const m = useMessages(of.words)
  const kit = useMessages(kitMessages)
  const foot = <RemoveLink abilities={row.abilities} label={m.remove} />
  return (
    <Sheet title={m.edit} closeTo={above(useLocation())}>
      <RecordForm
        of={of}
        schema={change(of)}
        id={row.id}
        row={row as never}
        given={given}
        save={kit.save}
        foot={foot}
      />
    </Sheet>
  )
}

/** Takes one away, with the reason. */
export function RemoveRecord<F extends Fields>({ of }: Props<F>) {
  const row = useLoaderData() as Row & Record<string, unknown>
  const m = useMessages(of.words)
  const { reason } = m.fields as Record<string, string>
  const [name] = Object.keys(of.fields).filter((field) => of.fields[field]?.shown === 'line')
  const called = nameIn(useLocale(), {
    name: String(row[name ?? ''] ?? ''),
    nameEn: row[`${name}En`] as string | undefined,
  })
  return (
    <Dialog title={m.removeOf(called)} closeTo={above(useLocation())}>
      <ReasonForm version={row.version} hint={m.removeHint} label={reason ?? ''} confirm={m.remove} />
    </Dialog>
  )
}
