import type { Told } from './followed.ts'

export type Letter = { eventId: string; event: string; word: string; id: string }
type Hears = { told: (told: Told) => void; concerned: (letter: Letter) => void }
type Said = { kind: 'told'; told: Told } | { kind: 'concerned'; letter: Letter }

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
  const hear = (said: Said) => (said.kind === 'told' ? hears.told(said.told) : hears.concerned(said.letter))
  channel.onmessage = ({ data }) => hear(data)
  const say = (said: Said) => {
    if (over.signal.aborted) return
    channel.postMessage(said)
    hear(said)
  }
  const asked = performance.now()
  void navigator.locks
    .request(name, { signal: over.signal }, () => hold(say, over.signal, performance.now() - asked > 500))
    .catch(() => {})
  return () => {
    over.abort()
    channel.close()
  }
}

/** Holds the stream until the tab goes. `late`: another tab held it before, so something may have been missed. */
function hold(say: (said: Said) => void, over: AbortSignal, late: boolean) {
  return new Promise<void>((done) => {
    let source: EventSource
    let missed = late
    let waiting: ReturnType<typeof setTimeout> | undefined
    const open = () => {
      source = new EventSource('/live')
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
