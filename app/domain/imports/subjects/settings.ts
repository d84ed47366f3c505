import { baseline } from '#app/domain/baselines/record.ts'
import { building } from '#app/domain/buildings/record.ts'
import { entry } from '#app/domain/entries/record.ts'
import * as field from '#app/domain/fields.ts'
import { dayKinds } from '#app/domain/holidays/forms.ts'
import { holidayMessages } from '#app/domain/holidays/messages.ts'
import { patch } from '#app/domain/patches/record.ts'
import { describeRecord, type Fields, type RecordOf } from '#app/domain/record.ts'
import { target } from '#app/domain/targets/record.ts'
import { team } from '#app/domain/teams/record.ts'
import { unit } from '#app/domain/units/record.ts'
import { locales } from '#app/i18n/messages.ts'
import { type Subject, targetsOf } from './subject.ts'

type Special = NonNullable<Parameters<typeof targetsOf>[1]>['specially']
type Setting = {
  of: RecordOf<Fields>
  /** What one is known by: of the same, it is the same. */
  by: readonly string[]
  /** What the system administrator keeps comes in a ledger of the administrators; any other compares it. */
  keeper: 'leader' | 'system_admin'
  specially?: Special
  /** What its sheet is called, where the words of its page do not say it. */
  titles?: readonly string[]
}

/** A day that differs from Monday to Friday, as the office has entered it. */
const holiday = describeRecord({
  word: 'holiday',
  words: holidayMessages,
  fields: {
    day: field.day(),
    kind: field.choice(dayKinds, 'kinds'),
    name: field.line(30),
    nameEn: field.line(60),
  },
})

const record = (of: unknown) => of as RecordOf<Fields>

/** What the park sets for itself, as sheets: each by the description of its record. */
export const settingWords: Readonly<Record<string, Setting>> = {
  patches: {
    of: record(patch),
    by: ['name'],
    keeper: 'leader',
    specially: { leadId: { kind: 'looked', looked: 'account' } },
  },
  teams: {
    of: record(team),
    by: ['name'],
    keeper: 'leader',
    specially: {
      leaderIds: null,
      memberIds: null,
      cityCodes: { kind: 'lookedEach', looked: 'city' },
    },
  },
  buildings: {
    of: record(building),
    by: ['code'],
    keeper: 'leader',
    specially: { lng: { kind: 'text' }, lat: { kind: 'text' } },
  },
  targets: { of: record(target), by: ['metric', 'year'], keeper: 'leader' },
  baselines: { of: record(baseline), by: ['metric', 'year', 'asOf'], keeper: 'leader' },
  units: { of: record(unit), by: ['name'], keeper: 'system_admin' },
  dictionary: {
    of: record(entry),
    by: ['kind', 'zh'],
    keeper: 'system_admin',
  },
  holidays: { of: record(holiday), by: ['day'], keeper: 'system_admin', titles: ['放假和调休', 'Holidays'] },
}

/** A sheet of settings is known by what it is called alone: its columns are those of many other things. */
export const settingSubjects: readonly Subject[] = Object.entries(settingWords).map(
  ([word, { of, by, keeper, specially = {}, titles }]): Subject => ({
    word,
    titles:
      titles ??
      locales.flatMap((locale) => (typeof of.words[locale].title === 'string' ? of.words[locale].title : [])),
    byTitle: true,
    ...(keeper === 'system_admin' && { administrators: 'told' as const }),
    needs: [by.slice(0, 1)],
    parts: {},
    targets: targetsOf(of, { specially }),
  }),
)
