import { at } from '#app/addresses.ts'
import { roleMessages } from '#app/domain/cadres/role-messages.ts'
import { formatDay, formatList, formatTime } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { Section } from '#app/ui/layout/section.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { NewsLine } from '#app/ui/steady/news-line.tsx'
import { useSteady } from '#app/ui/steady/use-steady.ts'
import { agendaOf, isForToday } from './agenda.ts'
import { CalledList } from './call-lists.tsx'
import { First } from './first.tsx'
import { todayMessages } from './messages.ts'
import { DayList } from './rows.tsx'
import './today.css'
import { useKept } from '#app/ui/steady/use-kept.ts'
import type { Today } from './today.server.ts'
import { TodayAside } from './today-aside.tsx'

type Props = { today: Today; may: { log: boolean; assign: boolean; call: boolean } }

/** What must I do now: what runs out first, then one list by time, each row with its reason and one verb. */
export function TodayPage({ today: given, may }: Props) {
  const { shown, news } = useSteady(given)
  const m = useMessages(todayMessages)
  const locale = useLocale()
  const { today, now, actor } = useRootData()
  const { rows, ...kept } = useKept(shown.entries)
  const reader = { locale, now, today, mayAssign: may.assign }
  const { first, groups } = agendaOf(rows, new Date(now))
  const left = rows.filter(({ id }) => !kept.isDone(id))
  const waiting = left.filter((row) => isForToday(row, new Date(now))).length
  return (
    <div className="z-page today">
      <PageHeader
        title={
          <>
            {formatDay(today, locale, today, { weekday: true })}{' '}
            <span className="z-num">{formatTime(now)}</span>
          </>
        }
        count={<Who count={waiting} later={left.length - waiting} />}
      >
        <Ways may={may} primary={first === null} roles={actor?.roles ?? []} />
      </PageHeader>
      <NewsLine news={news} />
      <div className="today-body">
        <div>
          {first && <First entry={first} reader={reader} kept={kept} />}
          {groups.length > 0 && (
            <Section title={m.rest} count={rows.length - 1}>
              <DayList groups={groups} reader={reader} kept={kept} />
            </Section>
          )}
          {!first && (
            <EmptyState title={m.clear}>
              <p className="z-small z-muted">{may.log ? m.clearHint : m.clearDesk}</p>
            </EmptyState>
          )}
          <CalledList rows={shown.called} />
        </div>
        <TodayAside today={shown} />
      </div>
    </div>
  )
}

function Who({ count, later }: { count: number; later: number }) {
  const m = useMessages(todayMessages)
  const { roleNames } = useMessages(roleMessages)
  const locale = useLocale()
  const { actor } = useRootData()
  const roles = (actor?.roles ?? []).map((role) => roleNames[role as keyof typeof roleNames])
  const names = [...new Set([actor?.name ?? '', formatList(roles, locale)])]
  return <>{m.who(names.join(m.comma), count, later)}</>
}

/** What can be begun here, by what this person does; the ink button is the first row's while there is one. */
function Ways({ may, primary, roles }: Pick<Props, 'may'> & { primary: boolean; roles: readonly string[] }) {
  const m = useMessages(todayMessages)
  const isDesk = roles.every((role) => role === 'intake' || role === 'follow_up')
  const ticket = { label: m.raiseTicket, to: at.tickets.new() }
  const visit = { label: m.logVisit, to: at.visits.new() }
  const ways = [
    ...(may.log && !isDesk ? [ticket, visit] : [ticket]),
    ...(may.call ? [{ label: m.desk, to: at.followUp.list() }] : []),
  ]
  return (
    <>
      {ways.map(({ label, to }, place) => (
        <LinkButton key={to} to={to} tone={primary && place === ways.length - 1 ? 'primary' : 'plain'}>
          {label}
        </LinkButton>
      ))}
    </>
  )
}
