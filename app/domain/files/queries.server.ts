import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { missing } from '#app/domain/refusal.ts'
import { fileLinks, files } from '#db/schema/files.ts'

const facts = {
  id: files.id,
  name: files.name,
  mime: files.mime,
  size: files.size,
  sha256: files.sha256,
  width: files.width,
  height: files.height,
}

/** A file's facts, whoever asks; whether they may is the caller's question. */
export async function findFile(ctx: Context, id: string) {
  const [file] = await ctx.db.select(facts).from(files).where(eq(files.id, id))
  if (!file) throw missing('files.missing')
  return file
}

export type StoredFile = Awaited<ReturnType<typeof findFile>>

/** The files of a parent the caller has already read in full. */
export function filesOf(ctx: Context, parent: SQL) {
  return ctx.db
    .select({ ...facts, ticketEntryId: fileLinks.ticketEntryId, stageEventId: fileLinks.stageEventId })
    .from(fileLinks)
    .innerJoin(files, eq(files.id, fileLinks.fileId))
    .where(and(isNull(fileLinks.deletedAt), parent))
    .orderBy(asc(fileLinks.position), asc(fileLinks.id))
}

/** The reading rules of a file's possible parents; each word hands in its own (access.md: a file is read through its parent). */
export type ParentRules = { visits: SQL; projects: SQL; tickets: SQL }

/** A file the actor may fetch: their own until it is given, then by its parent's full readers. */
export async function getFile(ctx: Context, id: string, rules: ParentRules) {
  const [file] = await ctx.db
    .select(facts)
    .from(files)
    .where(
      and(
        eq(files.id, id),
        sql`(exists (select 1 from file_links l join visits on visits.id = l.visit_id
            where l.file_id = ${files.id} and l.deleted_at is null and visits.deleted_at is null and ${rules.visits})
          or exists (select 1 from file_links l join stage_events s on s.id = l.stage_event_id join projects on projects.id = s.project_id
            where l.file_id = ${files.id} and l.deleted_at is null and projects.deleted_at is null and ${rules.projects})
          or exists (select 1 from file_links l join tickets on tickets.id = l.ticket_id
            where l.file_id = ${files.id} and l.deleted_at is null and tickets.deleted_at is null and ${rules.tickets})
          or (${files.uploadedBy} = ${ctx.actor.id} and not exists (select 1 from file_links l where l.file_id = ${files.id})))`,
      ),
    )
  if (!file) throw missing('files.missing')
  return file
}
