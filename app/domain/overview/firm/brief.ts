import { dayIn, formatDay } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { labelMessages } from '../label-messages.ts'
import { firmMessages } from './messages.ts'
import type { FirmPage } from './page.server.ts'

/** 复制到微信: the firm in a few plain lines, as one would tell a colleague. */
export function briefOf(page: FirmPage, locale: Locale, today: string): string {
  const m = firmMessages[locale].brief
  const l = labelMessages[locale]
  const { firm, project, cadre, lastContactOn, openTickets, plan } = page
  const next =
    plan?.access === 'full' ? plan.actions.find(({ taskStatus }) => taskStatus !== 'done') : undefined
  const recent = page.entries
    .filter((entry) => entry.kind === 'visit')
    .slice(0, 3)
    .map((visit) =>
      `${formatDay(dayIn(visit.at), locale, today)} ${l.modes[visit.mode]} ${visit.summary ?? ''}`.trim(),
    )
  const lines = [
    m.head(firm.name),
    project && m.stage(project.exit ? l.exits[project.exit] : l.stages[project.stage]),
    m.cadre(cadre?.name ?? firmMessages[locale].noCadre),
    lastContactOn && m.lastContact(formatDay(lastContactOn, locale, today)),
    openTickets > 0 && m.openTickets(openTickets),
    next && m.next(next.title),
    recent.length > 0 && m.recent,
    ...recent,
  ]
  return lines.filter(Boolean).join('\n')
}
