import { setImmediate } from 'node:timers/promises'

type Waiting<V> = { found: (value: V | undefined) => void; failed: (error: unknown) => void }

/**
 * Asks one question for all that came while the last was under way, or in the same turn of the event loop: under load the
 * sessions of many requests are looked up in one statement. Every answer was read after its request came, so nothing is
 * ever stale.
 */
export function together<K, W, V>(ask: (keys: K[], last: W) => Promise<Map<K, V>>) {
  let waiting = new Map<K, Waiting<V>[]>()
  let latest: W
  let isAsking = false

  const askAll = async () => {
    isAsking = true
    while (waiting.size) {
      await setImmediate()
      const asked = waiting
      waiting = new Map()
      try {
        const found = await ask([...asked.keys()], latest)
        for (const [key, all] of asked) for (const one of all) one.found(found.get(key))
      } catch (error) {
        for (const one of [...asked.values()].flat()) one.failed(error)
      }
    }
    isAsking = false
  }

  return (key: K, last: W) =>
    new Promise<V | undefined>((found, failed) => {
      latest = last
      waiting.set(key, [...(waiting.get(key) ?? []), { found, failed }])
      if (!isAsking) void askAll()
    })
}
