import type { Context } from '#app/domain/context.ts'
import { database } from '#db/index.server.ts'
import { deadline } from './deadline.server.ts'
import { together } from './together.server.ts'

type Read = (ctx: Context) => Promise<unknown>
type Asked = { ctx: Context; read: Read }

const readings = new Map<string, (asked: Asked) => Promise<unknown>>()

/**
 * Reads a page with whoever asks for the same at that moment, as when a colleague's change reaches every open overview: once
 * for all of them, and for nobody from before they asked. `key` says all that the answer depends on, the reader's rights among
 * it, within a language.
 */
export function readShared<T>(ctx: Context, key: string, read: (ctx: Context) => Promise<T>): Promise<T> {
  const whole = `${ctx.locale} ${key}`
  const known = readings.get(whole) ?? oneReading()
  readings.set(whole, known)
  return known({ ctx, read }) as Promise<T>
}

function oneReading() {
  const ask = together(async (keys: string[], { ctx, read }: Asked) => {
    // Whoever asked first may leave; the others still wait. So it has an end of its own, a request's.
    const db = database().within(AbortSignal.timeout(deadline.answer))
    const found = await read({ ...ctx, db })
    return new Map(keys.map((key) => [key, found]))
  })
  return (asked: Asked) => ask('', asked)
}
