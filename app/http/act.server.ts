import { redirect } from '@remix-run/node'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { drawUploads } from '#app/domain/files/draw.server.ts'
import { uploads } from '#app/domain/files/forms.ts'
import { addFiles } from '#app/domain/files/mutations.server.ts'
import type { Asker } from '#app/domain/transact.server.ts'
import type { Verb } from '#app/domain/verb.ts'
import { acting, type Visitor, type Work } from './door.server.ts'
import { ensureRole, ready } from './perform.server.ts'
import { check, readFields, readId } from './read.server.ts'
import { saidOf } from './said.server.ts'

type Given = {
  /** The part of the address that is the record's id: `visitId` fills `id`. */
  id?: string
  /** More parts of the address that are ids, by the input's field; `all` where the fields are called as its parts are. */
  ids?: Record<string, string> | 'all'
  /** What the form does not say. */
  facts?: Record<string, unknown>
  /** The form may bring photos in `files`. */
  photos?: boolean
}

/** Who acted, with the ids of the address by their names in it. */
type Acted = Visitor & { part: (name: string) => string }

type Leading<O> = Given & {
  /** Where to go on: an address, or one made of what was done. */
  to: string | ((done: O, acted: Acted) => string | Response)
  inJson?: boolean
}

/**
 * A page's action that is one verb, and leads on or answers what the verb answers. In this order: who asks, may the role
 * ever try, what was sent is read and checked, photos are drawn anew; then one transaction.
 */
export function act<S extends z.ZodType, O>(
  verb: Verb<S, O>,
  given: Leading<O>,
): ReturnType<typeof acting<Response>>
export function act<S extends z.ZodType, O>(verb: Verb<S, O>, given?: Given): ReturnType<typeof acting<O>>
export function act<S extends z.ZodType, O>(verb: Verb<S, O>, given: Given & Partial<Leading<O>> = {}) {
  const { to, inJson } = given
  return acting<unknown>(
    async (asker, visitor) => {
      const parts = idsOf(visitor)
      const work = await readVerb(asker, visitor, verb, given)
      return async (ctx) => {
        if (to === undefined) return work(ctx)
        const done = await work({ ...ctx, leadsOn: true })
        const next = typeof to === 'string' ? to : to(done, { ...visitor, part: (name) => parts[name] ?? '' })
        return typeof next === 'string' ? redirect(next) : next
      }
    },
    { inJson },
  )
}

/** Every part of the address that is an id; what is none names no record. */
export function idsOf({ params }: Pick<Visitor, 'params'>) {
  const ids = Object.entries(params).filter(([name]) => name.endsWith('Id'))
  return Object.fromEntries(ids.map(([name, value]) => [name, readId(value)]))
}

const Photos = z.object({ files: uploads() })

/**
 * Reads and checks a form for a verb, with every photo drawn, and answers what is left to do in the transaction. `fields` are
 * what was sent, where some of it is not the verb's.
 */
export async function readVerb<S extends z.ZodType, O>(
  asker: Asker,
  visitor: Visitor,
  verb: Verb<S, O>,
  { id, ids, facts, photos = false }: Given = {},
  fields?: Record<string, unknown>,
): Promise<Work<O>> {
  ensureRole(asker, verb)
  const { request, params, door } = visitor
  const named = Object.entries({ ...(id ? { id } : {}), ...(ids === 'all' ? {} : ids) })
  const said = {
    ...Object.fromEntries(named.map(([field, part]) => [field, readId(params[part])])),
    ...(ids === 'all' && idsOf(visitor)),
    ...facts,
  }
  const { files, ...typed } = fields ?? (await readFields(request))
  const telling = (input: z.output<S>, work: Work<O>): Work<O> => {
    return async (ctx) => {
      const done = await work(ctx)
      door.said = saidOf(verb, input, done, request)
      return done
    }
  }
  if (!photos) {
    const input = check(verb.input, { ...typed, ...(files === undefined ? {} : { files }), ...said })
    return telling(input, await ready(verb, input))
  }
  const sent = check(Photos, { files }).files.map((file) => ({ id: uuidv7(), file }))
  const fileIds = sent.length ? { fileIds: sent.map(({ id }) => id) } : {}
  // Every field is found good before the first photo is drawn.
  const input = check(verb.input, { ...typed, ...fileIds, ...said })
  const work = telling(input, await ready(verb, input))
  const drawn = await drawUploads(sent)
  return async (ctx) => {
    if (drawn.length) await addFiles(ctx, drawn)
    return work(ctx)
  }
}
