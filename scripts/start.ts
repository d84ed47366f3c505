import { env } from '#app/runtime/env.server.ts'
import { openDatabase } from './database.ts'
import { refuseUnfit } from './fitness.ts'
import { run } from './refused.ts'
import { serve } from './serve.ts'

// `npm start`: production, on DATABASE_URL or the embedded server.
run(async () => {
  const opened = await openDatabase(env)
  await refuseUnfit(opened, env).catch(async (error) => {
    await opened.close()
    throw error
  })
  console.log(await serve(env, opened))
})
