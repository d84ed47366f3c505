import { isConnectionLost } from '../errors.server.ts'
import { type Ask, asking, type Client, type Query, type Reserved } from './asking.server.ts'
import { stretchOf } from './stretch.server.ts'
import type { Keeps } from './texts.ts'
import type { unitOf } from './unit.server.ts'

type Work = (client: Client) => unknown
type Line = { client: Client; send: Ask; keeps: Keeps }

/**
 * `work` in a transaction of one connection. Begin, savepoint and commit are sent and not waited for: the first statement
 * goes with the begin, and the commit with the last ones. A commit behind a failed statement takes everything back.
 */
export async function carriedOut(
  { reserve, keeps }: { reserve: () => Promise<Reserved>; keeps: Keeps },
  unit: ReturnType<typeof unitOf>,
  work: Work,
): Promise<unknown> {
  const client = await reserve()
  unit.begun()
  const stretch = stretchOf(unit.ask)
  try {
    stretch.write('begin', plain(client, 'begin'))
    const done = await unit.tried(work(within({ client, send: unit.ask, keeps }, stretch)))
    stretch.close()
    await Promise.all([stretch.settled(), unit.committing(plain(client, 'commit'))])
    client.release()
    return done
  } catch (error) {
    stretch.close()
    // A connection that was lost takes its whole pool along; it is given to nobody again.
    if (!isConnectionLost(error) && (await unit.takenBack(plain(client, 'rollback')))) client.release()
    throw error
  }
}

/** What is asked within the stretch, on the transaction's connection. */
function within(line: Line, stretch: ReturnType<typeof stretchOf>, depth = 1): Client {
  const { client, send, keeps } = line
  return {
    unsafe: asking(client, stretch.ask, keeps),
    savepoint: async (work) => {
      const name = `s${depth}`
      const inner = stretchOf(send)
      stretch.write('savepoint', plain(client, `savepoint ${name}`))
      try {
        const done = await work(within(line, inner, depth + 1))
        inner.close()
        await inner.settled()
        return done
      } catch (error) {
        inner.close()
        const back = stretch.ask('rollback', plain(client, `rollback to savepoint ${name}`))
        await stretch.told(back)
        throw error
      }
    },
  }
}

const plain = (client: Client, text: string) => () => client.unsafe(text) as Query
