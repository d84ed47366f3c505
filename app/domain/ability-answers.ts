import { z } from 'zod'

const Ability = z
  .union([z.literal(true), z.string()])
  .describe('True, or the code of the refusal it would meet.')
  .meta({ id: 'Ability' })

/** What the reader can do to a record, by the names of its verbs. */
export const abilities = <const N extends string>(...verbs: N[]) =>
  z
    .object(Object.fromEntries(verbs.map((name) => [name, Ability])) as { [K in N]: typeof Ability })
    .describe('What the reader can do to it now.')
