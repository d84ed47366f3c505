import { calendarYear } from '#app/domain/holidays/year.ts'
import { limitMessages } from '#app/domain/limits/messages.ts'
import { limitVersion } from '#app/domain/limits/version.ts'
import { type OpenTopic, topics } from '#app/domain/park/settings.ts'
import type { Fields, RecordOf } from '#app/domain/record.ts'
import { membership } from '#app/domain/teams/membership.ts'
import { locales } from '#app/i18n/messages.ts'
import { type Subject, type Synonyms, targetsOf } from './subject.ts'

type Special = NonNullable<Parameters<typeof targetsOf>[1]>['specially']

/** Known by its sheet's title alone, as all settings are. */
const sheetOf = (
  word: string,
  titles: readonly string[],
  needs: string,
  of: unknown,
  specially?: Special,
  also?: Synonyms,
) => ({
  word,
  titles,
  byTitle: true as const,
  needs: [needs.split(' ')],
  parts: {},
  targets: targetsOf(of as RecordOf<Fields>, { specially, also }),
})

const time = { kind: 'time' } as const
/** Everybody reads it, and the administrators' ledger brings it. */
const told = { administrators: 'told' } as const

/** What the park sets once for itself: a sheet of one row each. */
const topicSheets: Record<
  OpenTopic,
  readonly [titles: readonly string[], needs: string, Special, also?: Synonyms]
> = {
  park: [
    ['园区信息', 'Park'],
    'name',
    { cityCode: { kind: 'looked', looked: 'city' }, lng: { kind: 'text' }, lat: { kind: 'text' } },
  ],
  hours: [
    ['上班时间', 'Working hours'],
    'from',
    { from: time, to: time, lunchFrom: time, lunchTo: time },
    { from: ['上班时间'], to: ['下班时间'], lunchFrom: ['午休开始'], lunchTo: ['午休结束'] },
  ],
  duty: [['值班电话', 'Duty phone'], 'phone', {}],
}

export const topicSubjects: readonly Subject[] = Object.entries(topicSheets).map(
  ([word, [titles, needs, specially, also]]) => {
    const { of, writer } = topics[word as OpenTopic]
    const sheet = sheetOf(word, titles, needs, of, specially, also)
    return writer === 'system_admin' ? Object.assign(sheet, told) : sheet
  },
)

/** Who was in which team from when to when; each version of the service limits; the years whose days off are entered whole. */
export const parkSubjects: readonly Subject[] = [
  ...topicSubjects,
  sheetOf('teamMembers', ['小队成员', 'Team members'], 'teamId accountId', membership, {
    teamId: { kind: 'looked', looked: 'team' },
    accountId: { kind: 'looked', looked: 'account' },
  }),
  sheetOf(
    'limits',
    locales.map((locale) => limitMessages[locale].title),
    'effectiveFrom',
    limitVersion,
  ),
  Object.assign(
    sheetOf(
      'years',
      ['年历', 'Calendar years'],
      'year',
      calendarYear,
      {},
      {
        year: ['年份'],
        source: ['文号', '文件'],
      },
    ),
    told,
  ),
]
