import { Link } from '@remix-run/react'
import { nameIn } from '#app/i18n/name-in.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import { labelMessages } from '../label-messages.ts'
import { Report } from './definition.tsx'
import type { Leadership } from './overview.server.ts'
import { type Reason, type RedItem, toneOf } from './red-list.ts'
import { redMessages } from './red-messages.ts'

const shown = 10

/** What is wrong now, a row a firm: one mark, the graver; the reasons in words. */
export function RedList({ data }: { data: Leadership }) {
  const m = useMessages(redMessages)
  const say = useReasons(data)
  const { items, red, warn, isWhole } = data.red
  const others = red + warn - Math.min(shown, items.length)
  return (
    <Report title={m.title} hint={m.hint(red, warn, isWhole)}>
      {items.length === 0 && <p className="z-muted">{m.empty}</p>}
      <ul className="overview-red">
        {items.slice(0, shown).map((item) => (
          <li key={item.key}>
            <Link to={item.href}>
              <b>
                <Name item={item} />
              </b>
              <Light tone={toneOf(item)}>{item.reasons.map(say).join(m.join)}</Light>
              <span className="overview-who">
                <Who item={item} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {others > 0 && <p className="z-small z-muted">{m.more(others)}</p>}
    </Report>
  )
}

function Who({ item }: { item: RedItem }) {
  const m = useMessages(redMessages)
  const name = useLocale() === 'en' ? (item.whoEn ?? item.who) : item.who
  return <>{name ? (item.acting ? m.acting(name) : name) : '—'}</>
}

function Name({ item }: { item: Pick<RedItem, 'name' | 'nameEn' | 'sample'> }) {
  const locale = useLocale()
  return (
    <>
      {locale === 'en' && item.nameEn ? item.nameEn : item.name}
      <SampleTag sample={item.sample} />
    </>
  )
}

/** Words for a reason, in the reader's language. */
export function useReasons({ categories }: Pick<Leadership, 'categories'>) {
  const m = useMessages(redMessages)
  const labels = useMessages(labelMessages)
  const locale = useLocale()
  const category = (code = '') => {
    const words = categories[code]
    return words ? nameIn(locale, words) : ''
  }
  return ({ why, days, stage, category: code, hours }: Reason): string => {
    switch (why) {
      case 'stalled':
        return m.why.stalled(stage ? labels.stages[stage] : '', days ?? 0)
      case 'noCadre':
        return m.why.noCadre(days)
      case 'handover':
        return m.why.handover
      case 'ticketOverdue':
        return m.why.ticketOverdue(category(code), days ?? 0)
      case 'ticketUnanswered':
      case 'ticketPromised':
      case 'ticketDue':
        return m.why[why](category(code))
      case 'ticketPressing':
        return m.why.ticketPressing(category(code), ...told(hours ?? [0, 0]))
      default:
        return m.why[why](days ?? 0)
    }
  }
}

const told = (hours: readonly [number, number]) => {
  const [used, allowed] = hours.map((one) => String(Math.round(one * 10) / 10))
  return [used ?? '', allowed ?? ''] as const
}
