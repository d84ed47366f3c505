import { Link, useLoaderData, useLocation } from '@remix-run/react'
import { above } from '#app/addresses.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { ReasonForm } from '#app/ui/form/reason-form.tsx'
import { Dialog } from '#app/ui/layout/sheet.tsx'
import type { Fields, RecordOf, Words } from './record.ts'

/** What the dialog that takes one away says. */
type DialogWords = Words & { remove: string; removeOf: (name: string) => string; removeHint: string }
type Props<F extends Fields> = { of: RecordOf<F> & { words: Record<Locale, DialogWords> } }

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

/** Takes one away, with the reason. */
export function RemoveRecord<F extends Fields>({ of }: Props<F>) {
  const row = useLoaderData() as Row & Record<string, unknown>
  const m = useMessages(of.words)
  const { reason } = m.fields as Record<string, string>
  const [name] = Object.keys(of.fields).filter((field) => of.fields[field]?.shown === 'line')
  return (
    <Dialog title={m.removeOf(String(row[name ?? ''] ?? ''))} closeTo={above(useLocation())}>
      <ReasonForm version={row.version} hint={m.removeHint} label={reason ?? ''} confirm={m.remove} />
    </Dialog>
  )
}
