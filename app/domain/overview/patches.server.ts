import type { Context } from '#app/domain/context.ts'
import { countWithTickets, listPatches, listTiles } from '#app/domain/liaison/board.server.ts'
import type { PatchFilter } from '#app/domain/liaison/forms.ts'
import { coverageOfAll, listLoads, sumsByPatch } from '#app/domain/metrics/care-counts.server.ts'
import { listUncovered } from './uncovered.server.ts'

const waitingAtMost = 20

/** The 包片图: every patch with its sums and first firms, what waits for a decision, and who looks after how many. */
export async function patchPicture(ctx: Context, show: PatchFilter['show']) {
  const [patches, sums, tiles, waiting, loads, withTickets] = await Promise.all([
    listPatches(ctx),
    sumsByPatch(ctx),
    listTiles(ctx, show),
    listUncovered(ctx, waitingAtMost),
    listLoads(ctx),
    countWithTickets(ctx),
  ])
  const firmsOf = (patch: string | null) => sums.find(({ patchId }) => patchId === patch)?.firms ?? 0
  return {
    patches,
    sums,
    tiles: tiles.map(({ of, ...tile }) => ({ ...tile, of: of ?? firmsOf(tile.patchId) })),
    waiting,
    loads,
    coverage: { ...coverageOfAll(sums), withTickets },
  }
}
