import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { wordOf } from '#app/domain/activity/telling.ts'
import {
  cutsOf,
  type Fields,
  formValues,
  optionNames,
  type RecordOf,
  saidOf,
  shapeOf,
} from '#app/domain/record.ts'
import { reads, verbs } from '#app/http/registry.server.ts'

type Module = Record<string, RecordOf<Fields>>
const described = Object.values(
  import.meta.glob<Module>('../../../app/domain/*/record.ts', { eager: true }),
).flatMap((module) => Object.values(module))
const tables = Object.values(
  import.meta.glob<Record<string, PgTable>>('../../../db/schema/*.ts', { eager: true }),
).flatMap((module) => Object.entries(module))
/** Words whose table is called otherwise. */
const apart: Record<string, string> = {
  ...{ entry: 'dictionaryEntries', target: 'metricTargets', baseline: 'baselineFigures', patch: 'patches' },
}
const tableOf = (word: string) =>
  tables.find(
    ([name]) => name === apart[word] || name === `${word}s` || name === word.replace(/y$/, 'ies'),
  )![1]
type Schema = { properties?: Record<string, { anyOf?: object[]; type?: unknown }> }
const ofWord =
  <R>(rows: Record<string, R>) =>
  (word: string) =>
    Object.entries(rows).filter(([name]) => name.split('.')[0] === wordOf(word))
const [verbsOf, readsOf] = [ofWord(verbs), ofWord(reads)]

describe.each(described.map((record) => [record.word, record] as const))(
  'what is described of a %s',
  (word, record) => {
    const fields = Object.entries(record.fields)
    const columns = getTableColumns(tableOf(word)) as Record<string, { notNull: boolean }>

    test('F2: has a column that may be empty where the field may', () => {
      const faults = fields.flatMap(([name, { unkept, is }]) => {
        if (unkept) return []
        const column = columns[name]
        if (!column) return [`${name} has no column`]
        const blank = is.safeParse('')
        const mayBeNull = blank.success && blank.data === undefined
        return mayBeNull === column.notNull
          ? [`${name} is ${column.notNull ? 'never' : 'sometimes'} null`]
          : []
      })
      expect(faults).toEqual([])
    })

    test('F2: is sent by what creates one and by what changes one, and answered by both', () => {
      const schemas = verbsOf(word).filter(([, { api }]) => /^(POST \/[a-z-]+$|PATCH)/.test(api ?? ''))
      expect(schemas.map(([, { api }]) => api?.split(' ')[0]).sort()).toEqual(['PATCH', 'POST'])
      for (const [name, { api, input, answer }] of schemas) {
        const sent = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
        const { shape } = answer as z.ZodObject
        const wanted = fields
          .filter(([, { fixed }]) => api?.startsWith('POST') || !fixed)
          .map(([field]) => field)
        expect(Object.keys(sent.properties ?? {}), name).toEqual(expect.arrayContaining(wanted))
        expect(Object.keys(shape), name).toEqual(expect.arrayContaining(Object.keys(saidOf(record))))
      }
    })

    test('F2: has its label and the names of its options in both languages', () => {
      const faults = (['zh-CN', 'en'] as const).flatMap((locale) =>
        fields.flatMap(([name, field]) => [
          ...(record.words[locale].fields[name] ? [] : [`${locale} ${name}`]),
          ...optionNames(field, record.words[locale]).flatMap(([option, label]) =>
            label === option ? [`${locale} ${name} ${option}`] : [],
          ),
        ]),
      )
      expect(faults).toEqual([])
    })

    test('is held by its form under the names that are described', () => {
      expect(Object.keys(formValues(record))).toEqual(fields.map(([name]) => name))
      expect(Object.keys(shapeOf(record))).toEqual(fields.map(([name]) => name))
    })

    test('cuts its list where it says so', () => {
      const listed = readsOf(word).find(([name]) => name.endsWith('.list'))
      // A setting comes whole.
      if (!listed) return expect(cutsOf(record)).toEqual([])
      const [, { input }] = listed
      const asked = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema
      const cuts = cutsOf(record).map(([cut]) => cut)
      expect(Object.keys(asked.properties ?? {})).toEqual(expect.arrayContaining(cuts))
    })
  },
)

test('the words that keep a described record', () => {
  expect(described.map(({ word }) => word).sort()).toEqual(
    expect.arrayContaining(['association', 'contact', 'enterprise', 'note', 'policy']),
  )
})

const pages = Object.entries(
  import.meta.glob<string>(['../../../app/{domain,routes}/**/*.tsx', '!**/*-form.tsx', '!**/specimens/**'], {
    ...{ query: '?raw', import: 'default', eager: true },
  }),
)

const settings = ['baseline', 'building', 'entry', 'patch', 'target', 'team', 'unit']

/** Said otherwise: the first contact stands first; the day of the notice is read where it is put right. */
const elsewhere: Record<string, readonly string[]> = { contact: ['noticeOn', 'isPrimary'] }

test.each(described.map((record) => [record.word, record] as const))(
  'F2: every field of a %s is read on a page, not in its form alone',
  (word, { fields }) => {
    // A list of parts draws whatever is described, and so does the page of a setting.
    if (settings.includes(word)) return
    if (pages.some(([, text]) => text.includes(`of: ${word},`) || text.includes(`of={${word}}`))) return
    const own = pages.filter(([file, text]) => file.includes(word.slice(0, -1)) || text.includes(`/${word}`))
    const unread = Object.entries(fields).filter(([name, { unkept, shown }]) => {
      // A code is shown by its name, a parent by its page.
      const as = name.replace(/^origin/, '').replace(/Code$/, '')
      const way = name === 'nameEn' ? 'nameIn' : name
      const read = new RegExp(`[.{ ](${name}|${as}|${way})\\b(?!:)`, 'i')
      return !unkept && shown !== 'hidden' && !own.some(([, text]) => read.test(text))
    })
    expect(unread.map(([name]) => name)).toEqual(elsewhere[word] ?? [])
  },
)
