import { findSessions } from '#app/auth/session.server.ts'
import type { Told } from '#app/domain/activity/telling.ts'
import type { Actor } from '#app/domain/actor.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import type { ToBrowsers } from '#app/domain/outbox/to-browsers.ts'
import { defaultLocale } from '#app/i18n/messages.ts'
import { faultOf, log } from '#app/runtime/log.server.ts'
import type { Connection } from '#db/connect.server.ts'
import type { Clock } from '../clock.server.ts'
import { openable, wordsFor } from './openable.server.ts'
import { recent } from './recent.ts'

/** One browser that listens. */
export type Listener = {
  /** The session cookie's value. */
  secret: string
  actor: Actor
  send: (event: 'told' | 'concerned', data: unknown) => void
  end: () => void
}

/** What happens within so many milliseconds goes out together. */
const gather = 200
const recheck = 60_000

/**
 * Passes on what happened to the browsers that listen: words, and the records each reader may open at that moment. Whose
 * session or role has ended is let go, at every sending and once a minute. Between sendings it holds no connection of
 * the pool; it hears commits on the house's one listening connection, opened with the first browser.
 */
export function openHub({ db, hear }: Pick<Connection, 'db' | 'hear'>, clock: Clock) {
  const listeners = new Set<Listener>()
  let opened: ReturnType<typeof open> | undefined
  let told: Told[] = []
  let letters: ToBrowsers[] = []
  let sending: NodeJS.Timeout | undefined
  let checking: NodeJS.Timeout | undefined
  let isSending = false
  let lately: ReturnType<typeof recent<Told>> | undefined

  const soon = (ms = gather) => {
    sending ??= setTimeout(() => void send(), ms)
  }
  const send = async () => {
    sending = undefined
    if (isSending) return soon()
    isSending = true
    const [happened, addressed] = [told, letters]
    ;[told, letters] = [[], []]
    try {
      await letGo()
      await pass(listeners, happened, addressed)
    } catch (error) {
      // The database is away: what was told waits for it.
      log.warn(faultOf(error), 'live')
      ;[told, letters] = [
        [...happened, ...told],
        [...addressed, ...letters],
      ]
      if (listeners.size) soon(1_000)
    } finally {
      isSending = false
    }
  }

  const pass = async (to: Iterable<Listener>, happened: Told[], addressed: ToBrowsers[]) => {
    const words = new Set(happened.flatMap((one) => one.words))
    const ids: Record<string, string[]> = {}
    for (const one of [...happened, ...addressed.map(idsOf)])
      for (const [word, some] of Object.entries(one.ids))
        ids[word] = [...new Set([...(ids[word] ?? []), ...some])]
    const byActor = new Map<string, Listener[]>()
    for (const one of to) byActor.set(one.actor.id, [...(byActor.get(one.actor.id) ?? []), one])
    for (const [id, theirs] of byActor) {
      const ctx = contextOf(theirs[0]!.actor)
      const known = new Set(await openable(ctx, ids))
      const own = {
        words: wordsFor(ctx, words),
        ids: happened.flatMap((one) => Object.values(one.ids).flat()).filter((one) => known.has(one)),
      }
      const mine = addressed.filter((one) => one.to.includes(id) && known.has(one.id))
      for (const { send } of theirs) {
        if (own.words.length) send('told', { ...own, ids: [...new Set(own.ids)] })
        for (const { to, ...letter } of mine) send('concerned', letter)
      }
    }
  }

  /** Ends the streams whose session is over or whose roles are others now; the browser asks again if it still may. */
  const letGo = async () => {
    if (!listeners.size) return
    const secrets = [...new Set([...listeners].map(({ secret }) => secret))]
    const live = await findSessions(db, secrets, clock.wall(), dayOf(clock.business()))
    for (const one of [...listeners]) {
      const found = live.get(one.secret)
      if (found && !found.mustChangePassword && sameRoles(found.actor, one.actor)) one.actor = found.actor
      else leave(one)
    }
  }
  const contextOf = (actor: Actor): Context => ({
    db,
    actor,
    now: clock.business(),
    locale: defaultLocale,
    origin: { via: 'page', requestId: 'live' },
    beforeCommit: (work) => work(db),
    afterCommit: (work) => void work(),
  })

  // What nobody heard is anything.
  const tellAnything = ({ send }: Listener) => send('told', { words: ['*'], ids: [] })
  /** Tells a browser what happened between the moment its page was asked for and its joining. */
  const catchUp = async (one: Listener, from: number) => {
    await opened
    const missed = lately?.since(from, performance.now())
    if (!listeners.has(one)) return
    if (missed) await pass([one], missed, [])
    else tellAnything(one)
  }
  const open = async () => {
    const again = () => {
      lately = recent(performance.now())
      listeners.forEach(tellAnything)
    }
    const happened = (text: string) => {
      const one: Told = JSON.parse(text)
      lately?.keep(one, performance.now())
      if (!listeners.size) return
      told.push(one)
      soon()
    }
    const concerned = (text: string) => {
      if (!listeners.size) return
      letters.push(JSON.parse(text))
      soon()
    }
    const ends = [
      await hear('happened', { again, told: happened }),
      await hear('concerned', { again: () => {}, told: concerned }),
    ]
    lately = recent(performance.now())
    return ends
  }
  const leave = (one: Listener) => {
    if (listeners.delete(one)) one.end()
  }

  return {
    count: () => listeners.size,
    /** `ago`: since when, in ms before now, the browser shows what it knows. */
    join: (one: Listener, ago = 0) => {
      listeners.add(one)
      const from = performance.now() - ago
      opened ??= open()
      catchUp(one, from).catch(() => tellAnything(one))
      checking ??= setInterval(() => soon(0), recheck).unref()
      return () => leave(one)
    },
    close: async () => {
      clearInterval(checking)
      clearTimeout(sending)
      for (const one of [...listeners]) leave(one)
      for (const stop of (await opened) ?? []) await stop()
    },
  }
}

export type Hub = ReturnType<typeof openHub>

const idsOf = ({ word, id }: ToBrowsers) => ({ ids: { [word]: [id] } })
const sameRoles = (a: Actor, b: Actor) => a.roles.toSorted().join() === b.roles.toSorted().join()
