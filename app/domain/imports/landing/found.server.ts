import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import { listed } from '#app/domain/listed.server.ts'
import { namedProjects } from '#app/domain/projects/access.server.ts'
import type { Wanted } from '../rows/row.ts'
import { type Desk, type Found, wantedKey } from './desk.ts'
import type { Row } from './draft.ts'

type Known = { id: string; name: string; keys: string[]; code: string | null; fails?: boolean }

/**
 * The records that rows name: those of the office, and those that rows of the same file make. A code counts before a
 * name; of several that bear it none is taken.
 */
export async function foundFor(ctx: Context, desk: Desk, rows: readonly Row[]): Promise<Map<string, Found>> {
  const wanted = new Map<string, Wanted>()
  for (const { lookups, parts } of rows)
    for (const spoken of [lookups, ...parts.map(({ lookups }) => lookups)])
      for (const one of Object.values(spoken).flat()) wanted.set(wantedKey(one), one)
  const found = new Map<string, Found>()
  for (const kind of ['enterprise', 'association', 'project', 'trip', 'unit'] as const) {
    const asked = [...wanted.values()].filter((one) => one.kind === kind)
    if (asked.length === 0) continue
    const known = [...(await inOffice[kind](ctx, asked)), ...(await inFile(ctx, desk, kind, asked))]
    for (const one of asked) found.set(wantedKey(one), match(one, known))
  }
  return found
}

function match({ name, code }: Wanted, known: readonly Known[]): Found {
  const byCode = code ? known.filter((one) => one.code === code) : []
  const word = name ? folded(name) : ''
  const exact = byCode.length > 0 ? byCode : known.filter(({ keys }) => word && keys.slice(1).includes(word))
  const near = exact.length > 0 ? exact : known.filter(({ keys }) => name && keys[0] === nameKey(name))
  const ids = new Map(near.map((one) => [one.id, one]))
  if (ids.size > 1) return { fault: 'several' }
  const [first] = ids.values()
  if (!first) return { fault: 'notFound' }
  return first.fails ? { fault: 'rowFails' } : { id: first.id, name: first.name }
}

const namesOf = (asked: readonly Wanted[]) => asked.flatMap(({ name }) => name ?? [])
const codesOf = (asked: readonly Wanted[]) => asked.flatMap(({ code }) => code ?? [])

// The first key is the name's core; those after it are whole names, folded.
type Finder = (ctx: Context, asked: readonly Wanted[]) => Promise<Known[]>
const inOffice: Record<'enterprise' | 'association' | 'project' | 'trip' | 'unit', Finder> = {
  async enterprise(ctx, asked) {
    const names = namesOf(asked)
    const rows = await ctx.db.execute<{
      id: string
      name: string
      others: string[]
      code: string | null
    }>(sql`
      select e.id, e.name, array_remove(e.aliases || e.name_en, null) as others,
        case when e.uscc_state = 'verified' then e.uscc end as code
      from enterprises e where e.deleted_at is null and (
        e.name_key in (select value from ${listed(names.map(nameKey))})
        or (e.uscc_state = 'verified' and e.uscc in (select value from ${listed(codesOf(asked))}))
        or e.aliases && array(select value from ${listed(names)}))`)
    return rows.map(({ others, ...row }) => ({
      ...row,
      keys: [nameKey(row.name), folded(row.name)].concat(others.map(folded)),
    }))
  },
  async association(ctx, asked) {
    const rows = await ctx.db.execute<{ id: string; name: string; nameEn: string | null }>(sql`
      select a.id, a.name, a.name_en as "nameEn" from associations a where a.deleted_at is null
        and string_to_array(a.searched, ' ') && array(select value from ${listed(namesOf(asked).map(folded))})`)
    return rows.map(({ id, name, nameEn }) => ({
      id,
      name,
      code: null,
      keys: ['', folded(name), ...(nameEn ? [folded(nameEn)] : [])],
    }))
  },
  async project(ctx, asked) {
    const names = namesOf(asked)
    const rows = await ctx.db.execute<{ id: string; title: string; number: string }>(sql`
      select projects.id, projects.title, projects.number from projects where ${namedProjects(ctx)} and (
        projects.number in (select value from ${listed(names)})
        or string_to_array(projects.searched, ' ') && array(select value from ${listed(names.map(folded))}))`)
    return rows.map(({ id, title, number }) => ({
      id,
      name: title,
      code: null,
      keys: ['', folded(title), folded(number)],
    }))
  },
  // Of trips with one title the day each began tells which: `2020-06-15 深圳组赴深招商`.
  async trip(ctx, asked) {
    const titles = namesOf(asked).map(undated)
    const rows = await ctx.db.execute<{ id: string; title: string; fromOn: string }>(sql`
      select t.id, t.title, t.from_on::text as "fromOn" from trips t
      where t.deleted_at is null and t.title in (select value from ${listed(titles)})`)
    return rows.map(({ id, title, fromOn }) => ({
      id,
      name: title,
      code: null,
      keys: ['', folded(title), folded(`${fromOn} ${title}`)],
    }))
  },
  async unit(ctx) {
    const rows = await ctx.db.execute<{ id: string; name: string; nameEn: string }>(sql`
      select u.id, u.name, u.name_en as "nameEn" from units u where u.deleted_at is null`)
    return rows.map(({ id, name, nameEn }) => ({
      id,
      name,
      code: null,
      keys: ['', folded(name), folded(nameEn)],
    }))
  },
}

const undated = (name: string) => name.replace(/^\d{4}-\d{2}-\d{2} /, '')

const words: Record<string, string> = {
  enterprise: 'enterprises',
  association: 'associations',
  project: 'projects',
  trip: 'trips',
  unit: 'units',
}

/** Rows of the file by the names they will bear; one that cannot be written fails whoever names it. */
async function inFile(ctx: Context, desk: Desk, kind: string, asked: readonly Wanted[]): Promise<Known[]> {
  const keys = namesOf(asked).map((name) =>
    kind === 'enterprise' ? nameKey(name) : folded(kind === 'trip' ? undated(name) : name),
  )
  const rows = await ctx.db.execute<{
    id: string
    name: string
    key: string
    code: string | null
    verdict: string
  }>(sql`
    select r.record_id as id, r.plan ->> 'name' as name, r.name_key as key, r.code, r.verdict from import_rows r
    where r.import_id = ${desk.importId} and r.word = ${words[kind]} and r.verdict is not null
      and (r.name_key in (select value from ${listed(keys)}) or r.code in (select value from ${listed(codesOf(asked))}))`)
  return rows.map(({ id, name, key, code, verdict }) => ({
    id,
    name,
    code,
    keys: kind === 'enterprise' ? [key, folded(name)] : ['', key, folded(name)],
    fails: verdict === 'error' || verdict === 'doubt' || verdict === 'skip',
  }))
}
