import { sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import type { Looked } from './subjects/subject.ts'
import { type Choice, foldedWord } from './values/choices.ts'

type Listed = { kind: Looked; code: string; names: (string | null)[] }

/**
 * The office's own lists, which a ledger's words are read by: cities, dictionaries, teams, units, patches and the park's
 * people, those who left included, since the past names them. A name that two people bear is nobody's.
 */
export async function officeLists(db: Db): Promise<Partial<Record<Looked, Choice[]>>> {
  const rows = await db.execute<Listed>(sql`
    select 'city' as kind, code, array[name, name || '市', name_en] as names from places where kind = 'city'
    union all select case kind when 'ticket_category' then 'ticketCategory' else kind end, code, array[zh, en]
      from dictionary_entries where kind in ('industry', 'topic', 'ticket_category') and retired_at is null
    union all select 'team', id::text, array[name, name_en] from teams
    union all select 'unit', id::text, array[name, name_en] from units
    union all select 'patch', id::text, array[name, name_en] from patches
    union all select 'account', id::text, array[name, name_en, username] from accounts`)
  const lists: Partial<Record<Looked, Choice[]>> = {}
  for (const { kind, code, names } of rows)
    lists[kind] = [...(lists[kind] ?? []), { code, names: names.filter((name) => name !== null) }]
  if (lists.account) lists.account = lists.account.map((one) => onlyIts(one, lists.account!))
  return lists
}

/** Without names that others bear too. */
function onlyIts({ code, names }: Choice, all: readonly Choice[]): Choice {
  const others = new Set(all.flatMap((one) => (one.code === code ? [] : one.names.map(foldedWord))))
  return { code, names: names.filter((name) => !others.has(foldedWord(name))) }
}
