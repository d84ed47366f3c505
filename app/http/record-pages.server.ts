import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import type { Context } from '#app/domain/context.ts'
import type { Read, Verb } from '#app/domain/verb.ts'
import { idsOf } from './act.server.ts'
import type { Visitor } from './door.server.ts'
import { ensureRole } from './perform.server.ts'
import { readId } from './read.server.ts'

/** For a dialog that makes a record: the id it will have, made once a form, and what the address says it belongs to. */
export const making = (verb: Pick<Verb, 'roles'>) => async (ctx: Context, visitor: Visitor) => {
  ensureRole(ctx, verb)
  return { id: uuidv7(), known: idsOf(visitor) }
}

/** For a dialog over a record that is there: the record, by this part of the address. */
export const reading =
  <O>({ run }: Read<z.ZodType<{ id: string }>, O>, part: string) =>
  (ctx: Context, { params }: Visitor) =>
    run(ctx, { id: readId(params[part]) })
