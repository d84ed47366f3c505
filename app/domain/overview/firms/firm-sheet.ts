import type { Day } from '#app/domain/calendar.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import type { Sheet } from '#app/domain/exports/sheet.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { labelMessages } from '../label-messages.ts'
import { sayStage } from '../say-stage.ts'
import { cadreText } from './cadre-text.ts'
import type { Names } from './choices.ts'
import { type FirmRow, firmRow, type SentFirm } from './firm-row.ts'
import { sayHint } from './say-hint.ts'

/** The firms' list as a sheet: the page's nine columns in its words, days as `2021-02-08`. */
export function firmSheet(sent: readonly SentFirm[], names: Names, locale: Locale, today: Day): Sheet {
  const m = enterpriseMessages[locale]
  const { name, product, city, stage, cadre, patch, lastContact, openTickets, hint } = m.columns
  const hints = { hints: m.hints, warnings: stageMessages[locale].warnings }
  const values = (firm: FirmRow) => [
    firm.sample ? firm.name + exportMessages[locale].sample : firm.name,
    firm.industry ?? null,
    firm.city ?? null,
    firm.project ? sayStage(firm.project, labelMessages[locale]) : m.statuses[firm.status],
    cadreText(firm, m),
    firm.patch ?? null,
    firm.lastContactOn,
    firm.openTickets,
    firm.hint && sayHint(firm.hint, hints),
  ]
  return {
    columns: [name, product, city, stage, cadre, patch, lastContact, openTickets, hint],
    rows: sent.map((one) => values(firmRow(one, today, names))),
  }
}
