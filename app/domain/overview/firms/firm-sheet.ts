import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { marked } from '#app/domain/exports/sample.ts'
import type { SheetColumns } from '#app/domain/exports/sheet.ts'
import { stageMessages } from '#app/domain/projects/stages/messages.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { labelMessages } from '../label-messages.ts'
import { sayStage } from '../say-stage.ts'
import { cadreText } from './cadre-text.ts'
import type { FirmRow } from './firm-row.ts'
import { sayHint } from './say-hint.ts'

/** The firms' list as a sheet: the page's nine columns in its words, days as `2021-02-08`. */
export function firmSheetColumns(locale: Locale): SheetColumns<FirmRow> {
  const m = enterpriseMessages[locale]
  const { columns } = m
  const hints = { hints: m.hints, warnings: stageMessages[locale].warnings }
  return [
    [columns.name, (firm) => marked(firm, locale)],
    [columns.industry, ({ industry }) => industry ?? null],
    [columns.city, ({ city }) => city ?? null],
    [
      columns.stage,
      ({ project, status }) => (project ? sayStage(project, labelMessages[locale]) : m.statuses[status]),
    ],
    [columns.cadre, (firm) => cadreText(firm, m)],
    [columns.patch, ({ patch }) => patch ?? null],
    [columns.lastContact, ({ lastContactOn }) => lastContactOn],
    [columns.openTickets, ({ openTickets }) => openTickets],
    [columns.hint, ({ hint }) => hint && sayHint(hint, hints)],
  ]
}
