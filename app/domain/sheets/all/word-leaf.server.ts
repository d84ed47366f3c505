import type { Context } from '#app/domain/context.ts'
import type { Leaf, Value } from '#app/domain/exports/sheet.ts'
import { wordNames } from '#app/domain/imports/labels.ts'
import { subjectOf } from '#app/domain/imports/subjects/index.ts'
import { keyOf } from '#app/domain/imports/subjects/subject.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { cellOf } from './cell.ts'
import { headingOf } from './heading.ts'
import { everythingMessages } from './messages.ts'
import { start, type WordRow, type WordRows } from './word-rows.ts'

/** Records asked for at a time. */
const atATime = 500

/** What a word’s sheet is called: the import’s own name for it. */
export const titleOf = (word: string, locale: Locale) =>
  (everythingMessages[locale].sheets as Record<string, string>)[word] ?? wordNames(locale)[word] ?? word

/** A word’s records under the headings its import reads. */
export function wordLeaf(ctx: Context, { word, keys, beside = [], rows }: WordRows): Leaf {
  const { locale } = ctx
  const { targets } = subjectOf(word)!
  const known = keys.map((key) => targets.find((target) => keyOf(target) === key)!)
  const m = everythingMessages[locale]
  const valuesOf = (row: WordRow): Value[] => [
    ...known.map((target) => cellOf(row[keyOf(target)], target, locale)),
    ...beside.map((name) => (row[name] as Value | undefined) ?? null),
  ]
  return {
    title: titleOf(word, locale),
    columns: [...known.map((target) => headingOf(target, locale)), ...beside.map((name) => m.beside[name])],
    async *batches() {
      for (let after = start; ; ) {
        const found = await rows(ctx, after, atATime)
        if (found.length) yield found.map(valuesOf)
        if (found.length < atATime) return
        const last = found.at(-1)!
        after = last.place ?? last.id
      }
    },
  }
}
