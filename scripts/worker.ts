import { env } from '#app/runtime/env.server.ts'
import { openDatabase } from './database.ts'
import { run } from './refused.ts'
import { stopInOrder } from './stopping.ts'
import { work } from './working.ts'

// `npm run worker`: the worker in a process of its own, beside servers started with WORKER=apart.
run(async () => {
  const { connection, close } = await openDatabase(env, { beside: true })
  const worker = await work(connection, env)
  stopInOrder(async () => {
    await worker.stop()
    await close()
  })
  console.log('working')
})
