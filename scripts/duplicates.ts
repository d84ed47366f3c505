import { findDuplicates } from '#app/domain/enterprises/finder/find.server.ts'
import { env } from '#app/runtime/env.server.ts'
import { connect } from '#db/connect.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { openDatabase } from './database.ts'
import { run } from './refused.ts'

// `npm run duplicates`: looks now for firms that stand there twice, as every night, and keeps the pairs for the queue.
run(async () => {
  const { ownerUrl, close } = await openDatabase(env, { beside: true })
  const owner = connect({ url: ownerUrl, max: 1, patience: noHurry })
  try {
    const found = await findDuplicates(owner.db, new Date())
    console.log(
      found ? `${found.firms} firms, ${found.alike} pairs alike.` : 'Another one is looking already.',
    )
  } finally {
    await owner.close()
    await close()
  }
})
