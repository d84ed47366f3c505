import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import { likenessOf } from '../likeness/likeness.server.ts'
import { alikeFrom } from '../likeness/reasons.ts'
import { blocks, layKeys } from './blocks.server.ts'
import { type FoundFirm, factsAmong } from './facts.server.ts'
import { dropUnseen, type FoundPair, keepPairs, openSeen } from './keeping.server.ts'

/** So many comparisons take a few hundredths of a second. */
const between = 2_000

/** Firms looked through, comparisons made, pairs alike. */
export type Finding = { firms: number; compared: number; alike: number }

/**
 * Looks through all firms for those that stand there twice, and keeps the pairs. Only firms with a key in common are
 * compared, some at a time, so that memory does not grow with the park; between two batches others have their turn. Null
 * where another finder is at work.
 */
export const findDuplicates = (db: Db, now: Date, signal?: AbortSignal): Promise<Finding | null> =>
  db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('duplicates')) as mine`,
    )
    if (!lock?.mine) return null
    const rest = async () => {
      signal?.throwIfAborted()
      await pause(1)
    }
    const finding: Finding = { firms: await layKeys(tx, rest), compared: 0, alike: 0 }
    await openSeen(tx)
    for await (const some of blocks(tx)) {
      const firms = new Map((await factsAmong(tx, some.flat())).map((firm) => [firm.id, firm]))
      const found = new Map<string, FoundPair>()
      for (const block of some) {
        const members = [...block].sort().flatMap((id) => firms.get(id) ?? [])
        for (const [one, other] of couples(members)) {
          const likeness = likenessOf(one, other)
          if (likeness.score >= alikeFrom) found.set(`${one.id} ${other.id}`, { one, other, likeness })
          finding.compared += 1
          if (finding.compared % between === 0) await rest()
        }
      }
      await keepPairs(tx, [...found.values()], now)
      await rest()
    }
    finding.alike = await dropUnseen(tx)
    return finding
  })

function* couples(members: readonly FoundFirm[]): Generator<[FoundFirm, FoundFirm]> {
  for (const [at, one] of members.entries()) for (const other of members.slice(at + 1)) yield [one, other]
}
