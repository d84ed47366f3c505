import { dayOf } from '#app/domain/calendar.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { placeOf } from '#app/domain/projects/stages/ladder.ts'
import type { Exit, Stage } from '#app/domain/projects/stages/stages.ts'
import { wordLight } from '#app/domain/tickets/due-words.ts'
import { formatDay } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { answerable, cadresOf } from '../firms/marks.ts'
import { labelMessages } from '../label-messages.ts'
import type { FirmFacts, ProjectFacts, TicketFacts } from './facts.server.ts'
import { searchMessages } from './messages.ts'

export type Fact = { label: string; text: string; tone?: 'good' | 'warn' | 'red' }
/** A record by its name in the reader's language, and what is known of it. */
export type Known = { label: string; sample?: boolean; facts: Fact[] }
type Reader = { locale: Locale; now: Date; today: string }

const stageText = ({ stage, exit }: { stage: Stage; exit: Exit | null }, locale: Locale) => {
  const l = labelMessages[locale]
  return exit ? l.exits[exit] : l.step(l.stages[stage], placeOf(stage))
}
const inEnglish = (locale: Locale, name: string | null, nameEn: string | null) =>
  (locale === 'en' && nameEn) || name

/** Who answers for the firm, how far it has come, when it was met last, what is open. */
export function sayFirm(row: FirmFacts, { locale, today }: Reader): Known {
  const { facts, none } = searchMessages[locale]
  const m = enterpriseMessages[locale]
  const cadre = answerable(cadresOf(row.cadres))
  const isGap = !cadre && row.status === 'resident'
  const [stage, exit] = row.project ?? []
  return {
    label: row.name,
    sample: row.sample,
    facts: [
      { label: facts.state, text: m.statuses[row.status] },
      {
        label: facts.cadre,
        text: cadre ? (cadre.acting ? m.acting(cadre.name) : cadre.name) : isGap ? m.gaps.no_cadre : none,
        ...(isGap && { tone: 'red' as const }),
      },
      { label: facts.stage, text: stage ? stageText({ stage, exit: exit ?? null }, locale) : none },
      { label: facts.patch, text: inEnglish(locale, row.patch, row.patchEn) ?? none },
      { label: facts.city, text: inEnglish(locale, row.city, row.cityEn) ?? none },
      { label: facts.lastContact, text: formatDay(row.contacts[0], locale, today) },
      { label: facts.openTickets, text: row.openTickets ? String(row.openTickets) : none },
    ],
  }
}

/** How far it has come and since when; whose it is and when its firm was met, where the reader has it in full. */
export function sayProject(row: ProjectFacts, { locale, today }: Reader): Known {
  const { facts, none, unassigned } = searchMessages[locale]
  const isFull = row.access === 'full'
  const since = row.exitSince ?? (row.yearOnly ? null : row.stageSince)
  return {
    label: row.title ?? inEnglish(locale, row.label, row.labelEn) ?? row.number,
    sample: row.sample,
    facts: [
      { label: facts.stage, text: stageText(row, locale) },
      { label: facts.since, text: formatDay(since && dayOf(since), locale, today) },
      ...(row.enterpriseId
        ? [{ label: facts.firm, text: inEnglish(locale, row.label, row.labelEn) ?? none }]
        : []),
      ...(isFull ? [{ label: facts.owner, text: row.owner ?? unassigned }] : []),
      { label: facts.team, text: inEnglish(locale, row.team, row.teamEn) ?? none },
      ...(isFull ? [{ label: facts.lastContact, text: formatDay(row.lastContactOn, locale, today) }] : []),
    ],
  }
}

/** Where it stands and how long there is; who handles it, where the reader has it in full. */
export function sayTicket(row: TicketFacts, { locale, now, today }: Reader): Known {
  const { facts, none } = searchMessages[locale]
  const l = labelMessages[locale]
  return {
    label: row.label,
    facts: [
      { label: facts.state, text: l.ticketStates[row.state] },
      {
        label: facts.due,
        text: wordLight(row.light, { locale, now, today }),
        ...(row.light.tone && { tone: row.light.tone }),
      },
      { label: facts.level, text: l.levels[row.level] },
      { label: facts.firm, text: row.firm ?? none },
      ...(row.full ? [{ label: facts.handler, text: row.handler ?? none }] : []),
    ],
  }
}
