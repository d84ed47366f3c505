import { forbidden, type Refusal } from './refusal.ts'

/** Whether the reader can do it to this record now: yes, or the code of the refusal it would meet. */
export type Ability = true | string

/** What the rule that the verb itself asks comes to. */
export const abilityOf = (no: Refusal | null): Ability => no?.code ?? true

/** Whether the reader can do it now, as the record says; what a button asks. */
export const can = <A extends Record<string, Ability>>({ abilities }: { abilities: A }, verb: keyof A) =>
  abilities[verb] === true

/** Refuses who could not do it: a form is opened to whom its verb would not refuse. */
export function ensureCan<A extends Record<string, Ability>>(record: { abilities: A }, verb: keyof A) {
  const said: Ability | undefined = record.abilities[verb]
  if (said !== true) throw forbidden(said ?? 'door.notYours')
}
