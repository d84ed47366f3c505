import type { z } from 'zod'
import { hasRole } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import type { Read, Verb } from '#app/domain/verb.ts'

/** Refuses those whose roles may never try; to be asked before the input is read. */
export function ensureRole({ actor }: Pick<Context, 'actor'>, { roles, own }: Pick<Verb, 'roles' | 'own'>) {
  ensure(own || hasRole(actor, ...roles), forbidden('door.notYours'))
}

/** Runs a row of the registry for the actor: first the roles that may ever try, then the word's own rules. */
export async function perform<S extends z.ZodType, O>(
  ctx: Context,
  row: Verb<S, O> | Read<S, O>,
  input: z.output<S>,
): Promise<O> {
  ensureRole(ctx, row)
  return row.run(ctx, input)
}

/** What the row will do in its transaction, with everything that takes long done before. */
export async function ready<S extends z.ZodType, O>(
  row: Verb<S, O> | Read<S, O>,
  input: z.output<S>,
): Promise<(ctx: Context) => Promise<O>> {
  return 'prepare' in row && row.prepare ? row.prepare(input) : (ctx) => row.run(ctx, input)
}
