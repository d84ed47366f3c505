import type { z } from 'zod'
import type { Ability } from './abilities.ts'
import { businessRoles, type Role } from './actor.ts'
import { Gone } from './answers.ts'
import { walkable } from './asking.ts'
import type { Context } from './context.ts'
import { ById, Removal } from './forms.ts'
import { type Paging, walked } from './keyset.server.ts'
import { type RestoreVerb, restoring } from './undo/take-back.server.ts'
import { type Read, read, type Verb, verb } from './verb.ts'

type Kept<R, Made, Changed> = {
  create: (ctx: Context, form: Made) => Promise<R>
  change: (ctx: Context, form: Changed) => Promise<R>
  remove: (ctx: Context, form: Removal) => Promise<{ id: string }>
  abilities: (ctx: Context, row: R) => Promise<Record<'change' | 'remove', Ability>>
  table: Parameters<typeof restoring>[0]['table']
  events: { remove: string }
  after?: (ctx: Context, id: string) => Promise<void>
}
type Able<R> = Pick<Kept<R, never, never>, 'abilities'>
type Form = z.ZodType<{ id: string }>

type Word<N extends string, C extends string, U extends string, S1 extends Form, S2 extends Form, R, O> = {
  /** The word of its verbs, which is its path too: `contacts` in `contacts.add`. */
  named: N
  /** What its verbs of making and changing are called. */
  verbs: readonly [create: C, change: U]
  /** In English, for the API: `a contact`. */
  called: string
  kept: Kept<R, z.output<S1>, z.output<S2>>
  roles: readonly Role[]
  /** Who may ever take one away, where that is not everybody who keeps it. */
  removers?: readonly Role[]
  forms: readonly [create: S1, change: S2]
  answer: z.ZodType<O>
  /** The browser may replay making and changing from what it kept without a network. */
  offline?: true
  summaries?: Partial<Record<C | U | 'remove', string>>
}

/** The verbs of a described record, as the registry has them: made, changed, taken away, and that taken back. */
export function recordVerbs<
  N extends string,
  C extends string,
  U extends string,
  S1 extends Form,
  S2 extends Form,
  R,
  O,
>(word: Word<N, C, U, S1, S2, R, O>) {
  const { named, verbs, called, kept, roles, removers = roles, forms, offline, summaries = {} } = word
  const say: Partial<Record<string, string>> = summaries
  const [create, change] = verbs
  const restore = `${named}.restore`
  const shared = { browser: true, answer: word.answer as z.ZodType }
  const told = telling(named, change, kept)
  return {
    [`${named}.${create}`]: verb({
      ...shared,
      offline,
      roles,
      summary: say[create] ?? `Add ${called}`,
      api: `POST /${named}`,
      input: forms[0],
      run: async (ctx, form) => told(ctx, await kept.create(ctx, form)),
    }),
    [`${named}.${change}`]: verb({
      ...shared,
      offline,
      roles,
      summary: say[change] ?? `Change ${called}`,
      api: `PATCH /${named}/:id`,
      input: forms[1],
      run: async (ctx, form) => told(ctx, await kept.change(ctx, form)),
    }),
    [`${named}.remove`]: verb({
      browser: true,
      roles: removers,
      summary: say.remove ?? `Remove ${called}, with the reason`,
      api: `DELETE /${named}/:id`,
      undo: restore,
      input: Removal,
      answer: Gone,
      run: kept.remove,
    }),
    [restore]: restoring({
      summary: `Take the removal of ${called} back`,
      roles: removers,
      api: `POST /${named}/:id/restore`,
      table: kept.table,
      done: [kept.events.remove],
      undone: kept.events.remove.replace(/\w+$/, 'restored'),
      after: kept.after,
    }),
  } as { [K in `${N}.${C}`]: Verb<S1, O> } & { [K in `${N}.${U}`]: Verb<S2, O> } & {
    [K in `${N}.remove`]: Verb<typeof Removal, { id: string }>
  } & { [K in `${N}.restore`]: RestoreVerb }
}

/** A row with what the reader can do to it, where the word's own query does not say so already. */
const telling =
  <R>(named: string, change: string, { abilities }: Able<R>) =>
  async (ctx: Context, row: R) => {
    if ('abilities' in (row as object)) return row
    const can = await abilities(ctx, row)
    return { ...row, abilities: { [`${named}.${change}`]: can.change, [`${named}.remove`]: can.remove } }
  }

type Reading<N extends string, L extends z.ZodObject, R, O, P> = {
  named: N
  called: string
  /** What a list of them is, in English: `the notes on a firm`. */
  lists: string
  change?: string
  kept: Able<R>
  filter: L
  get: (ctx: Context, id: string) => Promise<R>
  list: (ctx: Context, filter: z.output<L> & Paging) => Promise<{ items: unknown[]; next: string | null }>
  answers: { One: z.ZodType<O>; Page: z.ZodType<P> }
}

/** The reads of a described record: the list that programs walk, and one by its id. */
export function recordReads<N extends string, L extends z.ZodObject, R, O, P>(word: Reading<N, L, R, O, P>) {
  const { named, called, lists, change = 'change', get, list, answers } = word
  const told = telling(named, change, word.kept)
  return {
    [`${named}.list`]: read({
      summary: `List ${lists}`,
      roles: businessRoles,
      api: `GET /${named}`,
      input: walkable(word.filter),
      answer: answers.Page as z.ZodType,
      run: walked(list as never),
    }),
    [`${named}.get`]: read({
      summary: `Read ${called}`,
      roles: businessRoles,
      api: `GET /${named}/:id`,
      input: ById,
      answer: answers.One as z.ZodType,
      run: async (ctx, { id }) => told(ctx, await get(ctx, id)),
    }),
  } as { [K in `${N}.list`]: Read<z.ZodType, P> } & { [K in `${N}.get`]: Read<typeof ById, O> }
}
