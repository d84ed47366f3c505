import { sql } from 'drizzle-orm'
import { patience } from '#app/domain/outbox/pauses.ts'
import { startWorker } from '#app/worker/worker.server.ts'
import { connect } from '#db/connect.server.ts'

// A worker whose receiver notes each letter and fails half the time: before the letter arrives, or after. Killed by a test.
export const impatient = {
  ...patience,
  ...{ lease: 1_500, heartbeat: 400, deadline: 5_000, pause: 10, longestPause: 200 },
}

const connection = connect({ url: process.argv[2]!, max: 6 })
await startWorker({
  connection,
  clock: () => new Date(),
  patience: impatient,
  timers: {},
  receivers: {
    test: async (db, { eventId, queue, seq, event }) => {
      const chance = Math.random()
      if (chance < 0.25) throw new Error('lost')
      await db.execute(sql`insert into arrived (event_id, queue, seq) values (${eventId}, ${queue}, ${seq})`)
      if (chance < 0.5 || event === 'test.poison') throw new Error('answer lost')
    },
  },
})
console.log('works')
