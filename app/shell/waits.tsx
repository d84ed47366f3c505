import { formatCount } from '#app/i18n/format.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { EntryKey } from './menu.ts'
import { shellMessages } from './messages.ts'

/** What waits under the menu's entries, and how much of it is late; counts may stop at one beyond `countedTo`. */
export type Waiting = Record<string, { count: number; late?: number }>

type Props = { of?: Waiting[string]; under: EntryKey; isShort?: boolean }

/** How much waits and, in red, how much of it is late; `isShort` leaves the unit to those who listen. */
export function Waits({ of, under, isShort }: Props) {
  const { all, late } = useSaid(of, under)
  if (!of?.count) return null
  const onlyLate = of.late === of.count
  return (
    <span className="shell-waiting">
      {!onlyLate && (isShort ? <Told seen={formatCount(of.count)} told={all} /> : all)}
      {late && (
        <b className="shell-late">
          {isShort && onlyLate ? <Told seen={formatCount(of.count)} told={late} /> : late}
        </b>
      )}
    </span>
  )
}

/** On the phone's bar there is room for one number: red when any of it is late, and those who listen hear how much. */
export function Badge({ of, under }: Props) {
  const { all, late } = useSaid(of, under)
  if (!of?.count) return null
  return (
    <span className={`shell-badge${of.late ? ' shell-badge-hot' : ''}`}>
      <Told seen={of.count > 99 ? '99+' : of.count} told={[all, late].filter(Boolean).join(' ')} />
    </span>
  )
}

function useSaid(of: Props['of'], under: EntryKey) {
  const { waits, lates } = useMessages(shellMessages)
  const say = <W extends object>(words: W, n = 0): string =>
    n && under in words ? (words[under as keyof W] as (n: string) => string)(formatCount(n)) : ''
  return { all: say(waits, of?.count), late: say(lates, of?.late) }
}

function Told({ seen, told }: { seen: number | string; told: string }) {
  return (
    <>
      <span aria-hidden="true">{seen}</span>
      <span className="z-hidden"> {told}</span>
    </>
  )
}
