import { strictly } from '#app/domain/asking.ts'
import { dayOf, daysBetween, timeOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { listSheet } from '#app/domain/exports/list-sheet.ts'
import { marked } from '#app/domain/exports/sample.ts'
import type { SheetColumns } from '#app/domain/exports/sheet.ts'
import { openers } from '../permissions.ts'
import { stageMessages } from '../stages/messages.ts'
import { LeadFilter } from './forms.ts'
import { answerBy } from './lateness.ts'
import { leadMessages } from './messages.ts'
import { countLeads, type LeadRow, listLeads } from './queries.server.ts'

/** The lead desk as its page has it; numbers are masked. */
export const leadsSheet = listSheet({
  title: (locale) => leadMessages[locale].title,
  roles: openers,
  filter: strictly(LeadFilter.omit({ after: true })),
  said: ({ locale }, { status }) => [leadMessages[locale].statuses[status]],
  columns: columnsIn,
  count: async (ctx, { status }, most) => Math.min((await countLeads(ctx))[status], most + 1),
  page: (ctx, filter, after, limit) => listLeads(ctx, { ...filter, after, limit }),
})

function columnsIn({ locale, now }: Context): SheetColumns<LeadRow> {
  const { fields, sheet } = leadMessages[locale]
  const words = stageMessages[locale]
  const today = dayOf(now)
  const late = ({ status, submittedAt }: LeadRow) =>
    status === 'open' && answerBy(submittedAt) < today
      ? words.warnings.unscreened(daysBetween(dayOf(submittedAt), today))
      : null
  return [
    [fields.enterpriseName, (lead) => marked({ name: lead.enterpriseName, sample: lead.sample }, locale)],
    [fields.need, ({ need }) => need],
    [fields.channel, ({ channel }) => words.channels[channel]],
    [fields.cityCode, ({ city, cityEn }) => (locale === 'en' ? cityEn : city)],
    [fields.referrerName, ({ referrerName }) => referrerName],
    [fields.contactName, ({ contactName }) => contactName],
    [fields.contactPhone, ({ contactPhone }) => contactPhone],
    [sheet.submitter, ({ submitter }) => submitter],
    [sheet.submittedAt, ({ submittedAt }) => `${dayOf(submittedAt)} ${timeOf(submittedAt)}`],
    [sheet.owner, ({ owner }) => owner],
    [sheet.light, late],
    [fields.note, ({ decisionNote }) => decisionNote],
    [fields.projectId, ({ projectNumber }) => projectNumber],
  ]
}
