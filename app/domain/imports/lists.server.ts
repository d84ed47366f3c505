import { sql } from 'drizzle-orm'
import type { Db } from '#db/connect.server.ts'
import type { Looked } from './subjects/subject.ts'
import { type Choice, foldedWord } from './values/choices.ts'

const kinds: readonly Looked[] = [
  'city',
  'industry',
  'topic',
  'ticketCategory',
  'team',
  'unit',
  'patch',
  'account',
]

type Listed = { kind: Looked; code: string; names: (string | null)[] }

/**
 * The office's own lists, which a ledger's words are read by: cities, dictionaries, teams, units, patches and the park's
 * people, those who left and words that are retired included, since the past names them. A name that two people bear is nobody's.
 */
export async function officeLists(db: Db): Promise<Partial<Record<Looked, Choice[]>>> {
  const rows = await db.execute<Listed>(sql`
    select 'city' as kind, code, array[name, name || '市', name_en] as names from places where kind = 'city'
    union all select case d.kind when 'ticket_category' then 'ticketCategory' else d.kind end, d.code, array[d.zh,
        case when not exists (select 1 from dictionary_entries o where o.kind = d.kind and o.en = d.en and o.code <> d.code
          and o.retired_at is null) then d.en end]
      from dictionary_entries d where d.kind in ('industry', 'topic', 'ticket_category')
    union all select 'team', id::text, array[name, name_en] from teams
    union all select 'unit', id::text, array[name, name_en] from units
    union all select 'patch', id::text, array[name, name_en] from patches
    union all select 'account', id::text, array[name, name_en, username] from accounts`)
  // A list of which nothing is kept yet is a list all the same.
  const lists: Partial<Record<Looked, Choice[]>> = Object.fromEntries(kinds.map((kind) => [kind, []]))
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
