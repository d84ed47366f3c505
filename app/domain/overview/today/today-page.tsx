import { useFetcher } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { daysBetween } from '#app/domain/calendar.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import { taskMessages } from '#app/domain/tasks/messages.ts'
import { wordLight } from '#app/domain/tickets/due-words.ts'
import { formatDay, formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { Button, LinkButton } from '#app/ui/button.tsx'
import { EmptyState } from '#app/ui/feedback/states.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'
import { LevelTag } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import { NewsLine } from '#app/ui/steady/news-line.tsx'
import { useSteady } from '#app/ui/steady/use-steady.ts'
import { labelMessages } from '../label-messages.ts'
import { todayMessages } from './messages.ts'
import { type Row, TodayList } from './rows.tsx'
import './today.css'
import type { Today } from './today.server.ts'
import { TodayAside } from './today-aside.tsx'

type Ticket = Today['tickets'][number]
type Words = (typeof todayMessages)['zh-CN']

/** What must I do now: short lists with reasons, the most pressing first. */
export function TodayPage({ today: given, mayLog }: { today: Today; mayLog: boolean }) {
  const { shown: lists, news } = useSteady(given)
  const m = useMessages(todayMessages)
  const locale = useLocale()
  const { today, actor } = useRootData()
  const rows = useRows(lists, m)
  const isClear = rows.every(({ rows }) => rows.length === 0)
  return (
    <div className="z-page today">
      <PageHeader title={formatDay(today, locale, today, { weekday: true })} count={actor?.name}>
        <LinkButton to={at.tickets.new()}>{m.raiseTicket}</LinkButton>
        {mayLog && (
          <LinkButton tone="primary" to={at.visits.new()}>
            {m.logVisit}
          </LinkButton>
        )}
      </PageHeader>
      <NewsLine news={news} />
      <div className="today-body">
        <div>
          {rows.map(({ key, rows }) => (
            <TodayList key={key} title={m.lists[key]} rows={rows} />
          ))}
          {isClear && (
            <EmptyState title={m.clear}>
              <p className="z-small z-muted">{m.clearHint}</p>
            </EmptyState>
          )}
        </div>
        <TodayAside today={lists} />
      </div>
    </div>
  )
}

type Key = keyof Words['lists']

function useRows(lists: Today, m: Words): { key: Key; rows: Row[] }[] {
  const labels = useMessages(labelMessages)
  const stages = useMessages(stageMessages)
  const t = useMessages(taskMessages)
  const locale = useLocale()
  const { today, now } = useRootData()
  const go = (key: Key, to: string) => <LinkButton to={to}>{m.verbs[key]}</LinkButton>
  const ticketRow =
    (key: Key) =>
    (ticket: Ticket): Row => ({
      key: ticket.id,
      name: ticket.enterprise?.name ?? ticket.number,
      sample: ticket.enterprise?.sample ?? false,
      reason: (
        <span className="z-row">
          <LevelTag level={ticket.level}>{labels.levels[ticket.level]}</LevelTag>
          <span>{ticket.access === 'full' ? ticket.title : ticket.number}</span>
        </span>
      ),
      light: ticket.light.tone
        ? { tone: ticket.light.tone, text: wordLight(ticket.light, { locale, now, today }) }
        : null,
      to: at.tickets.one(ticket.id),
      verb: go(key, at.tickets.one(ticket.id)),
    })
  const moveName = (to: string) =>
    labels.stages[to as keyof typeof labels.stages] ?? labels.exits[to as keyof typeof labels.exits] ?? to
  return [
    { key: 'arriving', rows: (lists.arriving ?? []).map(ticketRow('arriving')) },
    { key: 'tickets', rows: lists.tickets.map(ticketRow('tickets')) },
    { key: 'toConfirm', rows: (lists.toConfirm ?? []).map(ticketRow('toConfirm')) },
    {
      key: 'toCall',
      rows: (lists.toCall ?? []).map(({ id, enterprise, number, title }) => ({
        ...{ key: id, name: enterprise?.name ?? number, sample: enterprise?.sample ?? false, reason: title },
        ...{ to: at.followUp.call(id), verb: go('toCall', at.followUp.call(id)) },
      })),
    },
    {
      key: 'decisions',
      rows: (lists.decisions ?? []).map(({ id, enterprise, sample, number, title, extension }) => ({
        ...{ key: id, name: enterprise ?? number, sample: sample ?? false },
        reason: extension ? m.extensionAsked(title) : m.parkAsked(title),
        ...{ to: at.tickets.one(id), verb: go('decisions', at.tickets.one(id)) },
      })),
    },
    {
      key: 'applications',
      rows: (lists.applications ?? []).map((one) => ({
        key: one.projectId,
        name: one.label,
        sample: one.sample,
        reason: m.applied(one.applicant, moveName(one.to ?? '')),
        to: at.projects.one(one.projectId),
        verb: go('applications', at.projects.one(one.projectId)),
      })),
    },
    {
      key: 'gaps',
      rows: (lists.gaps ?? []).map((tile) => ({
        key: tile.id,
        name: tile.name,
        sample: tile.sample,
        reason: tile.coverage === 'gap' ? m.gap : m.pending(tile.primary ?? ''),
        to: at.enterprises.one(tile.id),
        verb: go('gaps', at.liaison.assign(tile.id)),
      })),
    },
    {
      key: 'visits',
      rows: lists.visits.map((visit) => ({
        key: visit.id,
        name: [...visit.firms, ...visit.associations][0]?.name ?? '—',
        sample: visit.firms[0]?.sample ?? false,
        reason: [
          labels.modes[visit.mode],
          (locale === 'en' ? visit.cityEn : visit.city) ?? '',
          formatList(
            visit.ours.map(({ name }) => name),
            locale,
          ),
        ]
          .filter(Boolean)
          .join(' · '),
        light:
          visit.reportOn < today
            ? { tone: 'warn', text: formatDay(visit.reportOn, locale, today) }
            : { tone: 'good', text: formatDay(visit.reportOn, locale, today, { weekday: true }) },
        to: at.visits.one(visit.id),
        verb: go('visits', at.visits.one(visit.id)),
      })),
    },
    {
      key: 'tasks',
      rows: lists.tasks.map((task) => ({
        key: task.id,
        name: task.enterprise ?? t.kinds[task.kind],
        sample: task.sample ?? false,
        reason: task.title,
        light: taskLight(task.dueOn, today, t, locale),
        to: task.visitId
          ? at.visits.one(task.visitId)
          : task.planId
            ? at.plans.one(task.planId)
            : task.enterpriseId
              ? at.enterprises.one(task.enterpriseId)
              : at.today(),
        verb: <CompleteTask id={task.id} version={task.version} label={m.verbs.tasks} />,
      })),
    },
    {
      key: 'leads',
      rows: (lists.leads ?? []).map((lead) => ({
        key: lead.id,
        name: lead.enterpriseName,
        reason: lead.need,
        light: null,
        to: at.leads.list(),
        verb: go('leads', at.leads.list()),
      })),
    },
    {
      key: 'projects',
      rows: (lists.projects ?? []).map((project) => ({
        key: project.id,
        name: project.label,
        sample: project.sample,
        reason: labels.stages[project.stage],
        light: project.warning && {
          tone: project.warning.tone,
          text:
            project.warning.why === 'noCadre'
              ? stages.warnings.noCadre()
              : stages.warnings[project.warning.why](project.warning.days),
        },
        to: at.projects.one(project.id),
        verb: go('projects', at.projects.one(project.id)),
      })),
    },
    {
      key: 'firms',
      rows: (lists.unseen ?? []).map((firm) => ({
        key: firm.id,
        name: firm.name,
        sample: firm.sample,
        reason: firm.lastOn ? m.lastSeen(daysBetween(firm.lastOn, today)) : m.neverSeen,
        to: at.enterprises.one(firm.id),
        verb: go('firms', at.visits.new({ enterprise: firm.id, mode: 'service' })),
      })),
    },
  ]
}

function taskLight(
  dueOn: string | null,
  today: string,
  t: (typeof taskMessages)['zh-CN'],
  locale: 'zh-CN' | 'en',
): Row['light'] {
  if (!dueOn) return null
  if (dueOn < today) return { tone: 'red', text: t.overdue(daysBetween(dueOn, today)) }
  return dueOn === today
    ? { tone: 'warn', text: t.dueToday }
    : { tone: 'good', text: t.due(formatDay(dueOn, locale, today)) }
}

function CompleteTask({ id, version, label }: { id: string; version: number; label: string }) {
  const fetcher = useFetcher()
  return (
    <fetcher.Form method="post" action={at.tasks.complete(id)}>
      <input type="hidden" name="version" value={version} />
      <Button busy={fetcher.state !== 'idle'}>{label}</Button>
    </fetcher.Form>
  )
}
