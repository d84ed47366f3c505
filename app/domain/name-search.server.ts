import { and, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { folded, foldedWords } from './folding.server.ts'

/** A table's columns of `findable`. With `grams` it has indexes on both; without, it is small and read through. */
export type Findable = { searched: PgColumn; sounds?: PgColumn; grams?: PgColumn }

/**
 * Rows in whose names (or aliases) every word of `typed` stands, in any order, as it is written or as it sounds: by
 * pinyin or initials from any syllable on. A word of one character finds beginnings only. Every branch has an index,
 * so that a rare and an absent word cost no more than a common one.
 */
export function nameMatches(t: Findable, typed: string): SQL {
  const words = foldedWords(typed)
  const whole = words.join('')
  if (!whole) return sql`false`
  // What is typed with spaces may stand in one piece: 「华 迪」, 「hua di」.
  const inOnePiece = stands(t, whole)
  const longer = words.filter((word) => [...word].length > 1)
  if (words.length === 1 || longer.length === 0) return inOnePiece
  const single = words.filter((word) => [...word].length === 1).map((word) => contains(t, word))
  return or(inOnePiece, and(...longer.map((word) => stands(t, word)), ...single)) ?? inOnePiece
}

/**
 * How well a row answers `typed`, for sorting: 4 it is the name, 3 a name begins so, 2 it stands there, 1 a name begins to
 * sound so, 0 it sounds so further on.
 */
export function nameRank(t: Findable, typed: string): SQL<number> {
  const whole = folded(typed)
  const names = sql`(' ' || ${t.searched} || ' ')`
  const sounds =
    t.sounds && isLatin(whole) ? sql`when ${t.sounds} ~ ${soundOf(whole, '(^| )')} then 1` : sql``
  return sql<number>`case when strpos(${names}, ${` ${whole} `}) > 0 then 4
    when strpos(${names}, ${` ${whole}`}) > 0 then 3 when strpos(${names}, ${whole}) > 0 then 2 ${sounds} else 0 end`
}

/** Rows of which a name begins as `typed` does, written or by its sound, and has all of it; by the indexes alone. */
export function nameBegins(t: Required<Findable>, typed: string): SQL {
  const letters = [...folded(typed)]
  const pairs = letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
  const written = sql`${t.grams} @> ${textArray([`^${letters[0]}`, ...pairs])}`
  if (!isLatin(letters.join(''))) return written
  const heard = letters.length > 1 ? [letters.slice(0, kept).join('')] : []
  return sql`(${written} or sound_grams(${t.sounds}) @> ${textArray([`^${letters[0]}`, ...heard])})`
}

/** Rows of which `name` is one of the names, whole. */
export function isNamed(t: Findable, name: string): SQL {
  const whole = folded(name)
  if (!whole) return sql`false`
  return sql`(${isWritten(t, whole)} and strpos(' ' || ${t.searched} || ' ', ${` ${whole} `}) > 0)`
}

function stands(t: Findable, word: string): SQL {
  const written = isWritten(t, word)
  return t.sounds && isLatin(word) ? sql`(${written} or ${soundsLike(t, t.sounds, word)})` : written
}

const contains = (t: Findable, word: string) => sql`strpos(${t.searched}, ${word}) > 0`

function isWritten(t: Findable, word: string): SQL {
  const letters = [...word]
  const length = letters.length
  if (!t.grams) return length === 1 ? sql`strpos(' ' || ${t.searched}, ${` ${word}`}) > 0` : contains(t, word)
  if (length === 1) return sql`${t.grams} @> array[${`^${word}`}]`
  const pairs = sql`${t.grams} @> ${textArray(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`))}`
  // Two adjoining pairs may come from two places of a name: three characters and more are read again.
  return length === 2 ? pairs : sql`(${pairs} and ${contains(t, word)})`
}

const textArray = (texts: string[]) =>
  sql`array[${sql.join(
    texts.map((text) => sql`${text}`),
    sql`, `,
  )}]`

const isLatin = (word: string) => /^[a-z0-9]+$/.test(word)

/** Spelled out, with or without marks between the syllables, or by their initials; `from` says where it may begin. */
function soundOf(word: string, from: string) {
  const letters = [...word]
  return `${from}(${letters.join("'?")}|${letters.join("[^' ]*'")})`
}

/** Letters the index keeps of each sound; what is longer is read again. */
const kept = 5

function soundsLike(t: Findable, sounds: PgColumn, word: string): SQL {
  const sound = sql`${sounds} ~ ${soundOf(word, word.length === 1 ? '(^| )' : "(^|[ '])")}`
  if (!t.grams) return sound
  const beginning = word.length === 1 ? `^${word}` : word.slice(0, kept)
  const indexed = sql`sound_grams(${sounds}) @> array[${beginning}]`
  return word.length > kept ? sql`(${indexed} and ${sound})` : indexed
}
