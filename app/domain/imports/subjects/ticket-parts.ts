import { extensionMessages, helperMessages } from '#app/domain/tickets/described-messages.ts'
import { locales } from '#app/i18n/messages.ts'
import { firmOf } from './firms.ts'
import { choicesIn, formTargets, type Subject } from './subject.ts'

const time = (timeField: string) => ({ kind: 'day', timeField, exact: true }) as const
const cadre = { kind: 'looked', looked: 'account' } as const

/** A request is named by when it came in and its title, and by its firm: `2021-02-08 08:05 会议室断网`. */
const partOfTicket = (word: string, titles: readonly string[], targets: Subject['targets']): Subject => ({
  word,
  titles,
  byTitle: true,
  needs: [['ticket']],
  parts: {},
  targets: [...targets, ...firmOf('enterpriseId')],
})

/** Who helped on requests. */
export const helpers = partOfTicket(
  'helpers',
  locales.map((locale) => helperMessages[locale].title),
  formTargets(helperMessages, {
    ticket: { kind: 'text' },
    kind: {
      kind: 'choice',
      choices: choicesIn({
        'zh-CN': helperMessages['zh-CN'].helperKinds,
        en: helperMessages.en.helperKinds,
      }),
    },
    accountId: cadre,
    name: { kind: 'text' },
    firm: { kind: 'text' },
    trade: { kind: 'text' },
    electrical: { kind: 'tick' },
    certificateNumber: { kind: 'text' },
    feeBearer: { kind: 'text' },
    calledOn: time('calledTime'),
    arrivedOn: time('arrivedTime'),
    leftOn: time('leftTime'),
    sample: { kind: 'tick' },
  }),
)

/** By how much requests were given longer, and who said so. */
export const extensions = partOfTicket(
  'extensions',
  locales.map((locale) => extensionMessages[locale].title),
  formTargets(extensionMessages, {
    ticket: { kind: 'text' },
    askedById: cadre,
    askedOn: time('askedTime'),
    newDueOn: time('newDueTime'),
    reason: { kind: 'text' },
    status: {
      kind: 'choice',
      choices: choicesIn({
        'zh-CN': extensionMessages['zh-CN'].statuses,
        en: extensionMessages.en.statuses,
      }),
    },
    decidedById: cadre,
    decidedOn: time('decidedTime'),
    note: { kind: 'text' },
  }),
)
