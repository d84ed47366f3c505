import type { Field } from '#app/domain/fields.ts'
import { type Fields, optionNames, type RecordOf, type Words } from '#app/domain/record.ts'
import { type Locale, locales } from '#app/i18n/messages.ts'
import type { Choice } from '../values/choices.ts'

/** How a column's cells are read. */
export type Kind =
  | 'text'
  | 'code'
  | 'phone'
  | 'day'
  | 'time'
  | 'money'
  | 'count'
  | 'tick'
  | 'choice'
  | 'choiceEach'
  | 'names'
  | 'people'
  /** Found by its name among what the office has; of several, each. */
  | 'looked'
  | 'lookedEach'

/** What is found by its name. */
export type Looked =
  | 'enterprise'
  | 'association'
  | 'project'
  | 'account'
  | 'city'
  | 'industry'
  | 'topic'
  | 'ticketCategory'
  | 'team'
  | 'unit'
  | 'patch'
  | 'trip'

/** Where the cells of a column go: a field of the record, or of a part that its row says besides. */
export type Target = {
  /** `''` is the record itself. */
  part: string
  field: string
  kind: Kind
  /** What it is called, its own names first. */
  labels: readonly string[]
  choices?: readonly Choice[]
  looked?: Looked
  /** Of what is looked for: this column says its code. */
  byCode?: true
  /** Where the time of a day that says one goes. */
  timeField?: string
  /** Its time is kept to the second, and what it says of one. */
  exact?: true
  /** A day of which the year alone may be known: then it is four digits. */
  orYear?: true
  /** The tick that goes with a number meant as at least. */
  atLeast?: string
}

/**
 * What one row says besides its record: whose form it goes to, and what is true of each. `into`: it is an entry of a list
 * of the record's own form. `many`: a row may say several. `each`: a cell of this field that names several says as many.
 */
export type Part = {
  word: string
  always?: Readonly<Record<string, unknown>>
  into?: string
  many?: true
  each?: string
}

/** What a sheet may be about. */
export type Subject = {
  word: string
  /** What sheets of it are called. */
  titles: readonly string[]
  targets: readonly Target[]
  parts: Readonly<Record<string, Part>>
  /** Columns, of which all of one line must be there. */
  needs: readonly (readonly string[])[]
  /** It is known by its sheet's title alone. */
  byTitle?: true
  /** Administrators keep it. `told`: everybody reads it, and a business ledger's is compared; `apart`: it is read in theirs alone. */
  administrators?: 'told' | 'apart'
  /** What a row is told by first, before what stands left of it. */
  first?: readonly string[]
  /** What one is known by beside whose it is, where that is not all it must say. */
  by?: readonly string[]
  /** The event of a change, where that is not the word’s `changed`. */
  changed?: string
  /** The record it is imported as, where its description is all there is to say. */
  described?: RecordOf<Fields>
}

/** Other names of fields, as ledgers have them. */
export type Synonyms = Readonly<Record<string, readonly string[]>>
type Special = Partial<Omit<Target, 'part' | 'field' | 'labels'>>
type More = {
  part?: string
  also?: Synonyms
  /** Where a field is not read as its form shows it; `null` is in no ledger. */
  specially?: Readonly<Record<string, Special | null>>
}

/** The name of a column's target, as mappings are kept: `name`, `contacts.phone`. */
export const keyOf = ({ part, field, byCode }: Pick<Target, 'part' | 'field' | 'byCode'>) =>
  `${part ? `${part}.` : ''}${field}${byCode ? '.code' : ''}`

const kinds: Partial<Record<Field['shown'], Kind>> = {
  lines: 'names',
  phone: 'phone',
  number: 'count',
  day: 'day',
  choice: 'choice',
  tick: 'tick',
}

/** The targets of a described record, from its fields and their labels. */
export function targetsOf<F extends Fields>(
  record: RecordOf<F>,
  { part = '', also = {}, specially = {} }: More = {},
) {
  return Object.entries(record.fields).flatMap(([field, described]): Target[] => {
    const special = specially[field]
    if (special === null || (described.shown === 'hidden' && !special)) return []
    const labels = [
      ...locales.map((locale) => record.words[locale].fields[field] ?? ''),
      ...(also[field] ?? []),
    ]
    const choices = described.options ? { choices: choicesOf(described, record.words) } : {}
    return [Object.assign({ part, field, kind: kinds[described.shown] ?? 'text', labels }, choices, special)]
  })
}

const choicesOf = (field: Field, words: Record<Locale, Words>): Choice[] =>
  (field.options ?? []).map((code) => ({
    code,
    names: locales.map(
      (locale) => optionNames(field, words[locale]).find(([option]) => option === code)?.[1] ?? code,
    ),
  }))

type Named = Record<Locale, { fields: Record<string, string> }>

/** The targets of a form that is described by its schema alone, with the labels of its messages. */
export const formTargets = (
  words: Named,
  fields: Readonly<Record<string, Special & { kind: Kind }>>,
  { part = '', also = {} }: Omit<More, 'specially'> = {},
): Target[] =>
  Object.entries(fields).map(([field, special]) =>
    Object.assign(
      {
        part,
        field,
        labels: [...locales.flatMap((locale) => words[locale].fields[field] ?? []), ...(also[field] ?? [])],
      },
      special,
    ),
  )

/** One target by hand: for what a ledger says of things that have no field of this name. */
export const target = (key: string, kind: Kind, labels: readonly string[], special: Special = {}): Target => {
  const at = key.indexOf('.')
  return Object.assign({ part: key.slice(0, Math.max(at, 0)), field: key.slice(at + 1), labels }, special, {
    kind,
  })
}

/** The entries of a closed list by the names its messages give them, and by others. */
export const choicesIn = (
  named: Record<Locale, Readonly<Record<string, string>>>,
  also: Synonyms = {},
): Choice[] =>
  Object.keys(named.en).map((code) => ({
    code,
    names: [...locales.map((locale) => named[locale][code] ?? code), ...(also[code] ?? [])],
  }))
