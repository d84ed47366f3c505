import { redirect } from '@remix-run/node'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import type { Context } from '#app/domain/context.ts'
import { drawUploads } from '#app/domain/files/draw.server.ts'
import { uploads } from '#app/domain/files/forms.ts'
import { addFiles } from '#app/domain/files/mutations.server.ts'
import type { Asker } from '#app/domain/transact.server.ts'
import type { Verb } from '#app/domain/verb.ts'
import { acting, type Visitor } from './door.server.ts'
import { ensureRole, ready } from './perform.server.ts'
import { check, readFields, readId } from './read.server.ts'

type Facts = Record<string, unknown>
type Given = {
  /** The part of the address that is the record's id: `visitId` fills `id`. */
  id?: string
  /** More parts of the address that are ids, by the input's field: `{ enterpriseId: 'enterpriseId' }`. */
  ids?: Record<string, string>
  /** What the form does not say. */
  facts?: Facts | ((visitor: Visitor) => Facts)
  /** The form may bring photos in `files`. */
  photos?: boolean
}
type Leading<O> = Given & {
  /** Where to go on: an address, or one made of what was done. */
  to: string | ((done: O, visitor: Visitor) => string)
}

/**
 * A page's action that is one verb, and leads on or answers what the verb answers. In this order: who asks, may the role ever
 * try, what was sent is read and checked, photos are drawn anew; then one transaction.
 */
export function act<S extends z.ZodType, O>(
  verb: Verb<S, O>,
  given: Leading<O>,
): ReturnType<typeof acting<Response>>
export function act<S extends z.ZodType, O>(verb: Verb<S, O>, given?: Given): ReturnType<typeof acting<O>>
export function act<S extends z.ZodType, O>(verb: Verb<S, O>, given: Given & Partial<Leading<O>> = {}) {
  return acting(async (asker, visitor) => {
    const work = await readVerb(asker, visitor, verb, given)
    const { to } = given
    return async (ctx) => {
      const done = await work(ctx)
      return to === undefined ? done : redirect(typeof to === 'string' ? to : to(done, visitor))
    }
  })
}

const Photos = z.object({ files: uploads() })

/** Reads and checks a form for a verb, photos drawn, and answers what is left to do in the transaction. */
export async function readVerb<S extends z.ZodType, O>(
  asker: Asker,
  visitor: Visitor,
  verb: Verb<S, O>,
  { id, ids, facts = {}, photos = false }: Given = {},
): Promise<(ctx: Context) => Promise<O>> {
  ensureRole(asker, verb)
  const named = Object.entries({ ...(id ? { id } : {}), ...ids })
  const inAddress = Object.fromEntries(named.map(([field, part]) => [field, readId(visitor.params[part])]))
  const said = { ...inAddress, ...(typeof facts === 'function' ? facts(visitor) : facts) }
  const { files, ...fields } = await readFields(visitor.request)
  if (!photos || files === undefined)
    return ready(verb, check(verb.input, { ...fields, ...(files === undefined ? {} : { files }), ...said }))
  const sent = check(Photos, { files }).files.map((file) => ({ id: uuidv7(), file }))
  const fileIds = sent.length ? { fileIds: sent.map(({ id }) => id) } : {}
  // Every field is found good before the first photo is drawn.
  const work = await ready(verb, check(verb.input, { ...fields, ...fileIds, ...said }))
  const drawn = await drawUploads(sent)
  return async (ctx) => {
    if (drawn.length) await addFiles(ctx, drawn)
    return work(ctx)
  }
}
