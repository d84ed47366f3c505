import { and, eq, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import { keep } from '#app/domain/activity/keep.server.ts'
import type { Context } from '#app/domain/context.ts'
import { againstSetting } from '#app/domain/park/permissions.ts'
import { noting } from '#app/domain/park/versions.server.ts'
import { change, creation } from '#app/domain/record.ts'
import { recordAnswers } from '#app/domain/record-answers.ts'
import { ensure, invalid, missing, refuse } from '#app/domain/refusal.ts'
import { verb } from '#app/domain/verb.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { ownCode } from './own-code.ts'
import { entry } from './record.ts'

const columns = {
  id: dictionaryEntries.id,
  version: dictionaryEntries.version,
  kind: dictionaryEntries.kind,
  zh: dictionaryEntries.zh,
  en: dictionaryEntries.en,
  usualLevel: dictionaryEntries.usualLevel,
  code: dictionaryEntries.code,
  retired: sql<boolean>`${dictionaryEntries.retiredAt} is not null`,
}

/** Every entry of every list, those that may still be chosen first. */
export const entryRows = ({ db }: Context) =>
  db
    .select(columns)
    .from(dictionaryEntries)
    .orderBy(
      dictionaryEntries.kind,
      sql`${dictionaryEntries.retiredAt} is not null`,
      dictionaryEntries.position,
      dictionaryEntries.code,
    )

export async function getEntry({ db }: Context, id: string) {
  const [found] = await db.select(columns).from(dictionaryEntries).where(eq(dictionaryEntries.id, id))
  if (!found) throw missing('entries.missing')
  return found
}

const kept = keep<typeof entry.fields, Awaited<ReturnType<typeof getEntry>>>({
  of: entry,
  // An entry is never taken away, only retired: there is no column that says it was deleted.
  table: dictionaryEntries as never,
  get: getEntry,
  events: { create: 'entry.added', change: 'entry.changed', remove: 'entry.removed' },
  may: ({ actor }) => refuse(againstSetting(actor, 'system_admin')),
  check: async ({ db }, { id, kind, zh }) => {
    const same = await db.$count(
      dictionaryEntries,
      and(eq(dictionaryEntries.kind, kind), eq(dictionaryEntries.zh, zh), ne(dictionaryEntries.id, id)),
    )
    ensure(same === 0, invalid('form.invalid', { zh: 'twice' }))
  },
  derive: (ctx, { id, kind, retired }, stored) => ({
    ...(stored
      ? {}
      : {
          code: ownCode(id),
          position: sql`(select coalesce(max(d.position), 0) + 1 from dictionary_entries d where d.kind = ${kind})`,
        }),
    ...(retired === (stored?.retired ?? false) ? {} : { retiredAt: retired ? ctx.now : null }),
  }),
  after: noting('entries', entry, getEntry),
})

const shared = {
  roles: ['system_admin'] as const,
  browser: true,
  answer: recordAnswers('KeptEntry', entry, ['entries.change'], {
    code: z.string().describe('How records name it; it never changes.'),
    retired: entry.fields.retired.said.describe('Names what old records hold; a new one may not choose it.'),
  }).One,
}
const told = <R extends object>(row: R) => ({ ...row, abilities: { 'entries.change': true as const } })

export const entryVerbs = {
  'entries.add': verb({
    ...shared,
    summary: 'Add an entry to one of the office’s lists',
    api: 'POST /entries',
    input: creation(entry),
    run: async (ctx, form) => told(await kept.create(ctx, form)),
  }),
  'entries.change': verb({
    ...shared,
    summary: 'Rename an entry in both languages, retire it or let it be chosen again',
    api: 'PATCH /entries/:id',
    input: change(entry),
    run: async (ctx, form) => told(await kept.change(ctx, form)),
  }),
}
