import { redirect } from '@remix-run/node'
import { v7 as uuidv7 } from 'uuid'
import type { z } from 'zod'
import { above } from '#app/addresses.ts'
import type { Context } from '#app/domain/context.ts'
import { wordAt } from '#app/domain/records.ts'
import { missing } from '#app/domain/refusal.ts'
import type { Read, Verb } from '#app/domain/verb.ts'
import { idsOf, readVerb } from './act.server.ts'
import { acting, type Visitor } from './door.server.ts'
import { ensureRole } from './perform.server.ts'
import { readId } from './read.server.ts'
import { reads, verbs } from './registry.server.ts'

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

type Doing = 'add' | 'change' | 'remove'
const verbAt = (pathname: string, doing: Doing) => {
  const verb = verbs[`${wordAt(pathname)}.${doing}`]
  if (!verb) throw missing('record.missing')
  return verb
}

/** For the dialogs of any described record, by the word in their address. */
export const makingPart = (ctx: Context, visitor: Visitor) =>
  making(verbAt(visitor.url.pathname, 'add'))(ctx, visitor)
export const readingPart = (ctx: Context, { params, url }: Visitor) => {
  const read = reads[`${wordAt(url.pathname)}.get`]
  if (!read) throw missing('record.missing')
  return read.run(ctx, { id: readId(params.partId) })
}

/** Does it to a part of the record below, and leads back to that record's page. */
export const actOn = (doing: Doing) =>
  acting(async (asker, visitor) => {
    const { pathname } = visitor.url
    const given = doing === 'add' ? { ids: 'all' as const } : { id: 'partId' }
    const work = await readVerb(asker, visitor, verbAt(pathname, doing), given)
    return async (ctx) => {
      await work(ctx)
      return redirect(above(visitor.url))
    }
  })
