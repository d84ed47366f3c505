import postgres from 'postgres'

type Listener = {
  told: (payload: string) => void
  /** The connection was lost and is there again: something may have been missed. */
  again: () => void
}
export type Hear = (channel: string, listener: Listener) => Promise<() => Promise<void>>

/**
 * Hears what transactions tell (`pg_notify`) when they commit, on one connection of its own beside the pool. It is opened by
 * the first listener and ends with the last one. A lost connection is opened again, and every listener told so.
 */
export function hearing(url: string): { hear: Hear; close: () => Promise<void> } {
  const listeners = new Map<string, Set<Listener>>()
  let client: postgres.Sql | undefined
  let pause = firstPause

  const tell = (channel: string, payload: string) => {
    for (const { told } of listeners.get(channel) ?? []) told(payload)
  }
  const open = async (): Promise<void> => {
    const options = {
      max: 1,
      max_lifetime: null,
      fetch_types: false,
      connect_timeout: 5,
      connection: { application_name: 'zhigu hearing' },
      onnotice: () => {},
      onnotify: tell,
      onclose: () => {
        if (client === mine) again()
      },
    }
    // Its types know nothing of `onnotify`.
    const mine = postgres(url, options)
    client = mine
    await ask(mine, [...listeners.keys()])
    pause = firstPause
  }
  const again = () => {
    client = undefined
    setTimeout(() => {
      if (client || !listeners.size) return
      open().then(tellAgain, () => {
        void client?.end({ timeout: 0 }).catch(() => {})
        again()
      })
    }, pause).unref()
    pause = Math.min(pause * 2, 5_000)
  }
  const tellAgain = () => {
    for (const listener of [...listeners.values()].flatMap((all) => [...all])) listener.again()
  }
  const close = async () => {
    const ending = client
    client = undefined
    await ending?.end({ timeout: 1 }).catch(() => {})
  }

  const hear: Hear = async (channel, listener) => {
    const isNew = !listeners.has(channel)
    listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
    // A database that is away now is asked again like one that goes away later.
    if (!client) await open().catch(again)
    else if (isNew) await ask(client, [channel]).catch(() => {})
    return async () => {
      listeners.get(channel)?.delete(listener)
      if (listeners.get(channel)?.size === 0) listeners.delete(channel)
      if (!listeners.size) await close()
    }
  }
  return {
    hear,
    close: async () => {
      listeners.clear()
      await close()
    },
  }
}

const firstPause = 200

// Channels are ours: plain words, never from outside.
const ask = (client: postgres.Sql, channels: string[]) =>
  Promise.all(channels.map((channel) => client.unsafe(`listen ${channel}`)))
