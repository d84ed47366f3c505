import { z } from 'zod'

// What answers are described with. Nothing checks an answer while it is given; the tests check every one of them.

/** A record's id. */
export const uuid = () => z.uuid()

/** A calendar day of the park, `YYYY-MM-DD`. */
export const day = () => z.iso.date()

/** An instant; it leaves as ISO 8601 in UTC. */
export const instant = () => z.date()

/** Money in 分, the hundredth of a yuan. */
export const fen = () => z.int().describe('In fen, a hundredth of a yuan.')

/** The version a change has to name, in its body or as If-Match. */
export const version = () =>
  z.int().min(1).describe('Named by the next change: an older one is answered 409.')

/** Marks the firms and people that are made up for the demo. */
export const sample = () => z.boolean().describe('Made up for the demo.')

/** Who reads how much of a record that has levels. */
export const access = <L extends 'full' | 'card'>(level: L) =>
  z.literal(level).describe('How much of it the reader may read (`card` or `full`).')
export const anyAccess = () => z.enum(['full', 'card']).describe('How much of it the reader may read.')

/** A city with both of its names. */
export const City = z
  .object({ code: z.string().describe('GB/T 2260.'), name: z.string(), nameEn: z.string() })
  .meta({ id: 'City' })

/** An entry of one of the park's own lists. */
export const Entry = z
  .object({ code: z.string(), name: z.string(), nameEn: z.string() })
  .meta({ id: 'Entry' })

/** A group of the office's people or firms by its name. */
export const Group = z.object({ id: uuid(), name: z.string(), nameEn: z.string() }).meta({ id: 'Group' })

/** Someone of the park office. */
export const Person = z.object({ id: uuid(), name: z.string() }).meta({ id: 'Person' })

/** A firm or association by its name. */
export const Party = z.object({ id: uuid(), name: z.string(), sample: sample() }).meta({ id: 'Party' })

/** What is left to say of a record that was taken away. */
export const Gone = z.object({ id: uuid() }).meta({ id: 'Gone' })

/** One page of a list. */
export const pageOf = <S extends z.ZodType>(item: S) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Sent back as `after` for the next page; null on the last one.'),
  })

/** One page of a list that programs walk: newest id first, which no change moves. */
export const walkOf = <S extends z.ZodType>(item: S) =>
  pageOf(item).extend({
    asOf: instant().describe('Sent as `updatedSince` the next time, it misses no change.'),
  })

/** A list short enough to come whole. */
export const allOf = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item) })

/** The same under an address of its own, cut into pages that are one. */
export const wholeOf = <S extends z.ZodType>(item: S) =>
  z.object({ items: z.array(item), next: z.null().describe('It comes whole.') })
