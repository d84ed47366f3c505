import { z } from 'zod'

/** Whether the reader can do it to this record now: yes, or the code of the refusal it would meet. */
export type Ability = true | string

/** Yes, or the code of the first question that is answered no; asked in the order in which the mutation asks. */
export const abilityOf = (...asked: [allowed: boolean, code: string][]): Ability =>
  asked.find(([allowed]) => !allowed)?.[1] ?? true

/** Whether the reader can do it now, as the record says; what a button asks. */
export const can = <A extends Record<string, Ability>>({ abilities }: { abilities: A }, verb: keyof A) =>
  abilities[verb] === true

const Ability = z
  .union([z.literal(true), z.string()])
  .describe('True, or the code of the refusal it would meet.')
  .meta({ id: 'Ability' })

/** What the reader can do to a record, by the names of its verbs. */
export const abilities = <const N extends string>(...verbs: N[]) =>
  z
    .object(Object.fromEntries(verbs.map((name) => [name, Ability])) as { [K in N]: typeof Ability })
    .describe('What the reader can do to it now.')
