import { checkFigures, rebuildFigures } from '#app/domain/metrics/kept/rebuild.server.ts'
import { env } from '#app/runtime/env.server.ts'
import { connect } from '#db/connect.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { openDatabase } from './database.ts'
import { run } from './refused.ts'

// `npm run figures`: holds every kept figure against the rows it is of, and counts all of them anew where one differs.
run(async () => {
  const { ownerUrl, close } = await openDatabase(env, { beside: true })
  const owner = connect({ url: ownerUrl, max: 1, patience: noHurry })
  try {
    const unequal = await checkFigures(owner.db)
    for (const { figure, first, last, kept, counted } of unequal)
      console.log(`${figure} ${first}${last === first ? '' : `..${last}`}: kept ${kept}, counted ${counted}`)
    if (unequal.length) await rebuildFigures(owner.db)
    console.log(
      unequal.length ? `${unequal.length} differed; all were counted anew.` : 'All figures are as counted.',
    )
  } finally {
    await owner.close()
    await close()
  }
})
