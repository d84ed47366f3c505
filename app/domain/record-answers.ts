import { z } from 'zod'
import { abilities } from './ability-answers.ts'
import { uuid, version, walkOf } from './answers.ts'
import { type Fields, type RecordOf, saidOf } from './record.ts'

/** How one of a described record is answered, with what the reader can do to it, and a page of them; `also` beside its fields. */
export function recordAnswers<
  F extends Fields,
  const V extends string,
  A extends Record<string, z.ZodType> = Record<never, never>,
>(name: string, of: RecordOf<F>, verbs: readonly V[], also: A = {} as A) {
  const row = { id: uuid(), version: version(), ...saidOf(of), ...also }
  const One = z.object({ ...row, abilities: abilities(...verbs) }).meta({ id: name })
  return { One, Page: walkOf(z.object(row).meta({ id: `${name}Row` })) }
}
