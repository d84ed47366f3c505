import { z } from 'zod'
import { id, instantText, optionalWhole } from './forms.ts'

/**
 * The same filter for programs: what a page lets fall back (`.catch`) is refused by its name, and so is a parameter
 * nobody knows. What is left out reads as on the page.
 */
export function strictly<S extends z.ZodType>(filter: S): S {
  if (!(filter instanceof z.ZodObject) || filter.def.checks?.length) return filter
  const shape = Object.fromEntries(
    Object.entries(filter.shape as z.ZodRawShape).map(([name, field]) => [
      name,
      unforgiving(field as z.ZodType),
    ]),
  )
  return z.strictObject(shape) as unknown as S
}

function unforgiving(field: z.ZodType): z.ZodType {
  if (!(field instanceof z.ZodCatch)) return field
  const inner = field.def.innerType as z.ZodType
  return inner.safeParse(undefined).success ? inner : inner.default(field.parse(undefined))
}

/** Nothing may be asked: the list comes whole. */
export const Unasked = z.strictObject({})

/** What a list that comes whole is answered with. */
export const whole = <R>(items: R[]) => ({ items, next: null })

/** A list's filter for programs, which walk it from one end to the other and come back for what changed. */
export const walkable = <S extends z.ZodRawShape>(filter: z.ZodObject<S>) =>
  filter.extend({
    after: id().optional().describe('The last page’s `next`.'),
    limit: optionalWhole(1, 200).describe('Rows a page, 50 where nothing is said.'),
    updatedSince: instantText()
      .optional()
      .describe('Only what was written since this instant; the last walk’s `asOf`.'),
  })
