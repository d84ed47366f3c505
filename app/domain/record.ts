import { z } from 'zod'
import type { Locale } from '#app/i18n/messages.ts'
import type { Field } from './fields.ts'
import { id, newId, version } from './forms.ts'

export type Fields = Record<string, Field>

/** What must hold between fields; a change is judged by it together with what stays. */
export type Rule = {
  of: readonly string[]
  // biome-ignore lint/suspicious/noExplicitAny: each rule names the fields it reads, whatever their types.
  holds: (whole: any) => boolean
  at: string
  fault: string
}

/** A word's messages, as far as a record reads them. */
export type Words = { fields: Record<string, string> } & Record<string, unknown>

/** A record described once: from here come its schemas, its form, its columns and what is said of its changes. */
export type RecordOf<F extends Fields> = {
  /** The word of its subject and events: `policy` in `policy.added`. */
  word: string
  fields: F
  /** The labels of all its fields in both languages, and the names of their options. */
  words: Record<Locale, Words & { fields: { [K in keyof F]: string } }>
  rules?: readonly Rule[]
}

/** Describes a record; a field without a label in either language does not compile. */
export const describeRecord = <F extends Fields, W>(record: RecordOf<F> & { words: Record<Locale, W> }) =>
  record

export type Kept<F extends Fields> = { [K in keyof F]: Emptied<z.output<F[K]['is']>> }
type Emptied<T> = undefined extends T ? Exclude<T, undefined> | null : T
type Shape = Record<string, z.ZodType>
type Changed<S extends Shape> = {
  [K in keyof S]: z.ZodOptional<z.ZodType<Emptied<z.output<S[K]>>, z.input<S[K]>>>
}
type Said<F extends Fields> = { [K in keyof F as F[K]['unkept'] extends true ? never : K]: F[K]['said'] }
type ShapeOf<F extends Fields> = { [K in keyof F]: F[K]['is'] }

/** A number that its form never shows: a blank keeps it, `null` takes it away. */
export const keptWhenBlank = <S extends z.ZodType>(is: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), changed({ is }).is)

/** What was sent without what says nothing. */
export const said = <T extends object>(sent: T): Partial<T> =>
  Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined)) as Partial<T>

/** Absent is kept, `null` or a blank is emptied (RFC 7396); what may not be blank refuses both. */
export function changed<S extends Shape>(shape: S): Changed<S> {
  const one = (is: z.ZodType) => {
    const blank = is.safeParse('')
    if (!blank.success) return is.optional()
    if (blank.data !== undefined) return z.preprocess((value) => (value === null ? '' : value), is).optional()
    return is
      .nullable()
      .transform((value) => value ?? null)
      .optional()
  }
  return Object.fromEntries(Object.entries(shape).map(([name, is]) => [name, one(is)])) as never
}

/** Every schema of a change, with the names of what may be sent and of what must be said. */
export const changes = z.registry<{ fields: readonly string[]; always: readonly string[] }>()

/**
 * What a change may send: any of `shape`, beside its id, its version and what it `always` says; `instead` reads some of
 * the fields in another way.
 */
export function changeOf<S extends Shape, A extends Shape = Record<never, never>>(
  shape: S,
  { always = {} as A, instead = {}, rules }: { always?: A; instead?: object; rules?: readonly Rule[] } = {},
) {
  const sent = z.strictObject({ id: id(), version: version(), ...changed(shape), ...always, ...instead })
  const schema = ruled(sent, rules, true)
  changes.add(schema, { fields: Object.keys(shape), always: Object.keys(always) })
  return schema
}

/** The record's own fields, as a new one sends them, with their labels for the API's description. */
export function shapeOf<F extends Fields>({ fields, words }: RecordOf<F>): ShapeOf<F> {
  const label = words.en.fields as Record<string, string>
  return Object.fromEntries(
    Object.entries(fields).map(([name, { is }]) => [name, is.describe(label[name] ?? name)]),
  ) as never
}

/** What creates one. */
export function creation<F extends Fields, A extends Shape = Record<never, never>>(
  record: RecordOf<F>,
  also: A = {} as A,
) {
  return ruled(z.strictObject({ id: newId(), ...shapeOf(record), ...also }), record.rules)
}

/** What changes one: any of its fields, each kept where it is absent. */
export function change<F extends Fields, A extends Shape = Record<never, never>>(
  record: RecordOf<F>,
  also: A = {} as A,
) {
  const shape = Object.entries(shapeOf(record)).filter(([name]) => !record.fields[name]?.fixed)
  const hidden = shape.filter(([name]) => record.fields[name]?.masked)
  const kept = Object.fromEntries(hidden.map(([name, is]) => [name, keptWhenBlank(is)])) as object
  return changeOf(Object.fromEntries(shape) as ShapeOf<F>, {
    always: also,
    instead: kept,
    rules: record.rules,
  })
}

/** What is answered of one: each field as it is kept. */
export function saidOf<F extends Fields>({ fields, words }: RecordOf<F>): Said<F> {
  const label = words.en.fields as Record<string, string>
  const said = Object.entries(fields)
    .filter(([, { unkept }]) => !unkept)
    .map(([name, { said, masked }]) => [
      name,
      said.describe(`${label[name] ?? name}${masked ? '; masked, revealed apart, with a reason' : ''}`),
    ])
  return Object.fromEntries(said) as never
}

const cuts = new WeakMap<Fields, [cut: string, field: string][]>()

/** The fields a list is cut by, each with its parameter's name; every list asks, so they are looked for once. */
export function cutsOf<F extends Fields>({ fields }: RecordOf<F>): [cut: string, field: keyof F & string][] {
  const found =
    cuts.get(fields) ??
    Object.entries(fields).flatMap(([name, { filter }]): [string, string][] =>
      filter ? [[filter, name]] : [],
    )
  cuts.set(fields, found)
  return found
}

type Cut<S extends z.ZodType> = z.ZodCatch<z.ZodOptional<z.ZodType<NonNullable<z.output<S>>>>>
type Cuts<F extends Fields> = {
  [K in keyof F as F[K]['filter'] extends string ? F[K]['filter'] : never]: Cut<F[K]['said']>
}

/** What a list is cut by: the described fields, its page, and the rest the word says; an unreadable value falls back. */
export function filterOf<F extends Fields, A extends Shape = Record<never, never>>(
  record: RecordOf<F>,
  also: A = {} as A,
) {
  const shape = cutsOf(record).map(([cut, name]) => [
    cut,
    (record.fields[name] as Field).is.optional().catch(undefined),
  ])
  const after = z.string().max(100).optional().catch(undefined)
  return z.object({ ...(Object.fromEntries(shape) as Cuts<F>), ...also, after })
}

/** Belongs to exactly one of these. */
export const ofOne = (...names: [string, ...string[]]): Rule => ({
  of: names,
  holds: (whole) => names.filter((name) => whole[name]).length === 1,
  at: names[0],
  fault: 'required',
})

/** The options of a closed list with their names in one language. */
export const optionNames = ({ options = [], named = '' }: Field, words: Words) =>
  options.map((option) => [option, (words[named] as Record<string, string>)?.[option] ?? option] as const)

/** The rules that `whole` breaks, as fault codes by field. */
export function broken(rules: readonly Rule[] = [], whole: object): Record<string, string> {
  const faults = rules.filter(({ holds }) => !holds(whole)).map(({ at, fault }) => [at, fault])
  return Object.fromEntries(faults.reverse())
}

/** A record, or nothing yet, as a form's fields hold it: text for text, and `''` for what is not there. */
export function formValues<F extends Fields>(
  { fields }: RecordOf<F>,
  row: Partial<Record<keyof F, unknown>> = {},
): Record<keyof F & string, string | boolean> {
  const held = (shown: Field['shown'], value: unknown) =>
    shown === 'tick'
      ? value === true
      : Array.isArray(value)
        ? value.join('\n')
        : value === null || value === undefined
          ? ''
          : String(value)
  return Object.fromEntries(
    Object.entries(fields).map(([name, { shown, masked }]) => [name, held(shown, masked ? null : row[name])]),
  ) as never
}

/**
 * Judged by the rules; a change as far as it says all that a rule reads, the rest when the record is at hand.
 */
export function ruled<S extends z.ZodObject>(schema: S, rules: readonly Rule[] = [], isPart = false): S {
  return rules.reduce(
    (all, { of, holds, at, fault }) =>
      all.refine((sent) => (isPart && !of.every((name) => name in sent)) || holds(sent), {
        path: [at],
        error: fault,
      }),
    schema,
  )
}
