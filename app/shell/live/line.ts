import { recent } from '#app/http/live/recent.ts'
import { both, type Told } from './followed.ts'

export type Letter = { eventId: string; event: string; word: string; id: string }
type Hears = { told: (told: Told) => void; concerned: (letter: Letter) => void }
type Said =
  | { kind: 'told'; told: Told; to?: string }
  | { kind: 'concerned'; letter: Letter }
  /** A tab that begins to listen; its page was asked for at `since`, and what happened from then on it has not heard. */
  | { kind: 'joined'; tab: string; since: number }

const everything: Told = { words: ['*'], ids: [] }
const pollEvery = 15_000
const askAgain = 20_000

/**
 * Hears what others do, through one stream for all tabs of a browser: the tab that holds the lock opens it and passes on
 * what comes. A page without locks (plain http in a park's network) asks every fifteen seconds instead. Answers the end.
 */
export function listenLive(account: string, hears: Hears): () => void {
  if (!navigator.locks || !('BroadcastChannel' in window)) return poll(hears)
  const name = `zhigu-live-${account}`
  const channel = new BroadcastChannel(name)
  const over = new AbortController()
  const tab = crypto.randomUUID()
  const lately = recent<Told>(performance.timeOrigin)
  let holding = false
  let isAsked = false
  const hear = (said: Said) => {
    if (said.kind === 'concerned') hears.concerned(said.letter)
    else if (said.kind === 'told' && (said.to ?? tab) === tab) hears.told(said.told)
    else if (said.kind === 'joined' && holding) answer(said)
    else if (said.kind === 'joined') isAsked = true
  }
  const answer = ({ tab, since }: Said & { kind: 'joined' }) => {
    const missed = lately.since(since, clock())
    const told = missed ? missed.reduce<Told | undefined>(both, undefined) : everything
    if (told) channel.postMessage({ kind: 'told', told, to: tab } satisfies Said)
  }
  channel.onmessage = ({ data }) => hear(data)
  channel.postMessage({ kind: 'joined', tab, since: performance.timeOrigin } satisfies Said)
  const say = (said: Said) => {
    if (over.signal.aborted) return
    if (said.kind === 'told') lately.keep(said.told, clock())
    channel.postMessage(said)
    hear(said)
  }
  const asked = performance.now()
  const begin = () => {
    holding = true
    return hold(say, over.signal, isAsked || performance.now() - asked > 500)
  }
  void navigator.locks.request(name, { signal: over.signal }, begin).catch(() => {})
  return () => {
    over.abort()
    channel.close()
  }
}

/** Ms of the clock that all tabs of a browser share. */
const clock = () => performance.timeOrigin + performance.now()

/**
 * Holds the stream until the tab goes; what happened since its own page was asked for comes with it. `late`: another tab
 * held it before, or one asked before it was held, so something may have been missed.
 */
function hold(say: (said: Said) => void, over: AbortSignal, late: boolean) {
  return new Promise<void>((done) => {
    let source: EventSource
    let missed = late
    let waiting: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source = new EventSource(`/live?ago=${Math.round(performance.now())}`)
      source.addEventListener('open', () => {
        if (missed) say({ kind: 'told', told: everything })
        missed = true
      })
      source.addEventListener('told', ({ data }) => say({ kind: 'told', told: JSON.parse(data) }))
      source.addEventListener('concerned', ({ data }) => say({ kind: 'concerned', letter: JSON.parse(data) }))
      source.addEventListener('error', () => {
        if (source.readyState !== EventSource.CLOSED) return
        clearTimeout(waiting)
        waiting = setTimeout(open, askAgain)
      })
    }
    open()
    over.addEventListener('abort', () => {
      clearTimeout(waiting)
      source.close()
      done()
    })
  })
}

function poll({ told }: Hears) {
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible') told(everything)
  }, pollEvery)
  return () => clearInterval(timer)
}
