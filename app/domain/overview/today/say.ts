import { at } from '#app/addresses.ts'
import { type Day, daysBetween } from '#app/domain/calendar.ts'
import { exportPages } from '#app/domain/exports/page-messages.ts'
import { stageNames } from '#app/domain/projects/stages/name-messages.ts'
import type { Level } from '#app/domain/tickets/ticket.ts'
import { dayIn, formatDay, formatDuration, formatInstant, formatList } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { labelMessages } from '../label-messages.ts'
import type { Entry, EntryOf } from './entries.ts'
import { rowMessages } from './row-messages.ts'
import { sayAgain, sayCall, sayEarly } from './say-call.ts'
import { sayTicket } from './say-ticket.ts'

export type Reader = { locale: Locale; now: string; today: Day; mayAssign: boolean }
type Tone = 'good' | 'warn' | 'red'
type Way = { label: string; to: string }
type RowWords = (typeof rowMessages)[Locale]

/** A row in words. A task has no address to go to: it is done where it stands. */
export type Said = {
  kind: string
  name: string
  sample?: boolean
  what?: string
  level?: Level
  reasons: string[]
  /** What the requester said last; the first block draws it at length. */
  heard?: string
  light: { tone: Tone; text: string } | null
  /** Calls made in vain so far, where it is a call. */
  tries?: { made: number; text: string }
  to: string
  verb: Way | { task: { id: string; version: number } } | { export: { id: string; version: number } }
  /** Where what is owed is done, when that is a record of its own: it comes before saying that it is done. */
  place?: Way
  /** What else can be done about the one that comes first. */
  others: Way[]
}

/** What stands large at the left of the one that comes first. */
export type Head = { label: string; big: string; small?: string; tone?: Tone }

const sayers: { [Kind in Entry['kind']]: (entry: EntryOf<Kind>, reader: Reader) => Said } = {
  ticket: sayTicket,
  visit: sayVisit,
  task: sayTask,
  call: sayCall,
  again: sayAgain,
  early: sayEarly,
  decision: ({ row }, { locale }) => {
    const m = rowMessages[locale]
    const step = row.extension ? ('decideExtension' as const) : ('park' as const)
    return {
      kind: m.kinds.decision,
      name: row.enterprise ?? row.number,
      sample: row.sample ?? false,
      what: row.title,
      reasons: [row.extension ? m.extensionAsked : m.parkAsked],
      light: null,
      to: at.tickets.one(row.id),
      others: [{ label: m.verbs.open, to: at.tickets.one(row.id) }],
      verb: { label: m.verbs[row.extension ? 'extension' : 'park'], to: at.tickets.step(row.id, step) },
    }
  },
  application: ({ row }, { locale, now }) => {
    const m = rowMessages[locale]
    const to = at.projects.one(row.projectId)
    const when = formatInstant(row.appliedAt, locale, now, { short: true })
    return {
      kind: m.kinds.application,
      name: nameOf(row.label, row.labelEn, locale),
      sample: row.sample,
      what: m.move(stageName(row.from, locale), stageName(row.to, locale)),
      reasons: [m.applied(row.applicant, when), row.reason ?? ''].filter(Boolean),
      light: null,
      to,
      verb: { label: m.verbs.application, to },
      others: [{ label: m.verbs.refuse, to: at.projects.refuse(row.projectId) }],
    }
  },
  export: ({ row }, { locale, now }) => {
    const m = rowMessages[locale]
    const pages = exportPages[locale]
    const when = formatInstant(row.askedAt, locale, now, { short: true })
    return {
      kind: m.kinds.export,
      name: pages.kinds[row.kind],
      what: [row.said, pages.waitingHint(String(row.rows))].filter(Boolean).join(' · '),
      reasons: [pages.askedBy(row.asker, when), row.purpose],
      light: null,
      to: at.exports.list(),
      verb: { export: { id: row.id, version: row.version } },
      others: [{ label: pages.refuse, to: at.exports.refuse(row.id) }],
    }
  },
  lead: ({ row, due, tone }, { locale, now, today }) => {
    const m = rowMessages[locale]
    const when = formatInstant(row.submittedAt, locale, now, { short: true })
    const days = due ? daysBetween(dayIn(row.submittedAt), today) : 0
    return {
      kind: m.kinds.lead,
      name: row.enterpriseName,
      sample: row.sample,
      what: row.need ?? undefined,
      reasons: [m.lead(row.submitter, when)],
      light: tone ? { tone, text: stageNames[locale].warnings.unscreened(days) } : null,
      to: at.leads.list(),
      verb: { label: m.verbs.lead, to: at.leads.accept(row.id) },
      others: [{ label: m.verbs.all, to: at.leads.list() }],
    }
  },
  gap: ({ row }, { locale, today }) => {
    const m = rowMessages[locale]
    const isGap = row.coverage === 'gap'
    const since = row.residentSince ? [m.landed(daysBetween(row.residentSince, today))] : []
    return {
      kind: m.kinds.gap,
      name: row.name,
      sample: row.sample,
      reasons: since,
      light: { tone: isGap ? 'red' : 'warn', text: isGap ? m.gap : m.pending(row.primary ?? '') },
      to: at.enterprises.one(row.id),
      verb: { label: m.verbs.assign, to: at.liaison.assign(row.id) },
      others: [{ label: m.verbs.firm, to: at.enterprises.one(row.id) }],
    }
  },
  project: sayProject,
  firm: ({ row }, { locale, today }) => {
    const m = rowMessages[locale]
    const last = row.lastOn && m.lastSeen(formatDay(row.lastOn, locale, today))
    return {
      kind: m.kinds.firm,
      name: row.name,
      sample: row.sample,
      reasons: [last ?? m.neverSeen],
      light: null,
      to: at.enterprises.one(row.id),
      verb: { label: m.verbs.meet, to: at.visits.new({ enterprise: row.id, mode: 'service' }) },
      others: [{ label: m.verbs.firm, to: at.enterprises.one(row.id) }],
    }
  },
}

/** A row of 今日 in the reader's words. */
export const say = (entry: Entry, reader: Reader): Said => sayers[entry.kind](entry as never, reader)

function sayVisit({ row, due }: EntryOf<'visit'>, { locale, now, today }: Reader): Said {
  const m = rowMessages[locale]
  const ours = row.ours.map(({ name }) => name)
  const city = locale === 'en' ? row.cityEn : row.city
  const [firm] = [...row.firms, ...row.associations]
  const isLate = due !== null && due < new Date(now)
  const days = daysBetween(today, row.reportOn)
  const left = due ? (due.getTime() - Date.parse(now)) / 60_000 : 0
  return {
    kind: m.kinds.visit,
    name: firm?.name ?? '—',
    sample: firm?.sample ?? false,
    what: labelMessages[locale].modes[row.mode],
    reasons: [
      row.place ?? city ?? '',
      ours.length > 1 ? m.with(formatList(ours, locale)) : '',
      row.lastOn ? m.lastSeen(formatDay(row.lastOn, locale, today)) : '',
    ].filter(Boolean),
    light: isLate
      ? { tone: days < 0 ? 'red' : 'warn', text: m.unwritten }
      : { tone: 'good', text: days === 0 ? m.inMinutes(formatDuration(left, locale)) : m.inDays(days) },
    to: at.visits.one(row.id),
    verb: { label: days <= 0 ? m.verbs.log : m.verbs.see, to: at.visits.one(row.id) },
    others: row.firms[0] ? [{ label: m.verbs.firm, to: at.enterprises.one(row.firms[0].id) }] : [],
  }
}

function sayTask({ row }: EntryOf<'task'>, { locale, today }: Reader): Said {
  const m = rowMessages[locale]
  const days = row.dueOn ? daysBetween(today, row.dueOn) : null
  const place = placeOf(row, m)
  const firm = row.enterpriseId
    ? { label: m.verbs.firm, to: at.enterprises.one(row.enterpriseId) }
    : undefined
  return {
    kind: m.kinds.task,
    sample: row.sample ?? false,
    ...(row.enterprise ? { name: row.enterprise, what: row.title } : { name: row.title }),
    reasons: row.givenBy === row.owner ? [] : [m.given(row.givenBy)],
    light: days === null ? null : lightOf(days, m),
    to: (place ?? firm)?.to ?? at.today(),
    // While nobody has the project, that it has somebody is not yet true: naming them comes first.
    ...(row.allots && row.projectId
      ? { verb: { label: m.verbs.allot, to: at.projects.people(row.projectId) } }
      : { verb: { task: { id: row.id, version: row.version } }, place }),
    others: firm ? [firm] : [],
  }
}

function placeOf({ ticketId, projectId, visitId, planId }: EntryOf<'task'>['row'], m: RowWords) {
  if (ticketId) return { label: m.verbs.open, to: at.tickets.one(ticketId) }
  if (projectId) return { label: m.verbs.project, to: at.projects.one(projectId) }
  if (visitId) return { label: m.verbs.see, to: at.visits.one(visitId) }
  return planId ? { label: m.verbs.plan, to: at.plans.one(planId) } : undefined
}

function lightOf(days: number, m: RowWords): Said['light'] {
  if (days < 0) return { tone: 'red', text: m.late(-days) }
  return days === 0 ? { tone: 'warn', text: m.dueToday } : { tone: 'good', text: m.inDays(days) }
}

function sayProject({ row }: EntryOf<'project'>, { locale, mayAssign }: Reader): Said {
  const m = rowMessages[locale]
  const { warning, enterpriseId } = row
  const to = at.projects.one(row.id)
  const verb =
    warning?.why === 'unassigned'
      ? { label: m.verbs.allot, to: at.projects.people(row.id) }
      : warning?.why === 'noCadre' && mayAssign && enterpriseId
        ? { label: m.verbs.assign, to: at.liaison.assign(enterpriseId) }
        : warning?.why === 'silent' && enterpriseId
          ? { label: m.verbs.meet, to: at.visits.new({ enterprise: enterpriseId }) }
          : { label: m.verbs.move, to }
  const words = stageNames[locale].warnings
  return {
    kind: m.kinds.project,
    name: nameOf(row.label, row.labelEn, locale),
    sample: row.sample,
    what: stageName(row.stage, locale),
    reasons: row.owner ? [row.owner] : [],
    light: warning && {
      tone: warning.tone,
      text: warning.why === 'noCadre' ? words.noCadre() : words[warning.why](warning.days),
    },
    to,
    verb,
    others: enterpriseId ? [{ label: m.verbs.firm, to: at.enterprises.one(enterpriseId) }] : [],
  }
}

const nameOf = (name: string, nameEn: string | null, locale: Locale) => (locale === 'en' && nameEn) || name

function stageName(key: string | null, locale: Locale) {
  const { stages, exits } = labelMessages[locale]
  return { ...stages, ...exits }[key as keyof typeof stages] ?? key ?? ''
}
