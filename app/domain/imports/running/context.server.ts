import { sql } from 'drizzle-orm'
import { loadActor } from '#app/domain/cadres/actors.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { transact } from '#app/domain/transact.server.ts'
import type { Db } from '#db/connect.server.ts'

/**
 * Does a piece of an import's work in one transaction, in the importer's name: what the leader confirmed is written though
 * she may have left since.
 */
export async function asImporter<T>(
  db: Db,
  { id, importerId }: { id: string; importerId: string },
  now: Date,
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const known = await loadActor(db, sql`a.id = ${importerId}`, dayOf(now))
  const nobody = { name: '', nameEn: '', roles: [], teamIds: [], ledTeamIds: [], patchIds: [] }
  const actor = known?.actor ?? { id: importerId, ...nobody }
  const origin = { via: 'job' as const, requestId: id }
  return transact(db, { actor, now, locale: 'zh-CN', origin }, work)
}
