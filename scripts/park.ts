import { rebuildFigures } from '#app/domain/metrics/kept/rebuild.server.ts'
import { connect } from '#db/connect.server.ts'
import { noHurry } from '#db/pool/guard.server.ts'
import { addPark } from '#db/seed/generated/index.ts'

/** Adds a generated park of `firms` firms as the owner of the database at `url`, its figures kept from the first reading on. */
export async function fillPark(url: string, firms: number) {
  await addPark(url, firms)
  const owner = connect({ url, max: 1, patience: noHurry })
  await rebuildFigures(owner.db).finally(owner.close)
}
