import { readPark } from '#app/domain/park/park.server.ts'
import { keptHere } from '#app/domain/park/settings.server.ts'
import type { Connection } from '#db/connect.server.ts'

/** The park as it was set last, kept in the process: read at the start and again whenever somebody has set it, wherever. */
export async function openPark({ db, hear }: Pick<Connection, 'db' | 'hear'>) {
  let kept = await readPark(db)
  const again = async () => {
    kept = await readPark(db)
  }
  // What cannot be read now is told again with the connection.
  const soon = () => void again().catch(() => {})
  keptHere.add(again)
  const unhear = await hear('settings', { told: soon, again: soon })
  return {
    now: () => kept,
    close: async () => {
      keptHere.delete(again)
      await unhear()
    },
  }
}
