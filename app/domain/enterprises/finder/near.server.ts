import { type SQL, sql } from 'drizzle-orm'
import { folded } from '#app/domain/folding.server.ts'
import { isNamed, nameMatches } from '#app/domain/name-search.server.ts'
import type { Db } from '#db/connect.server.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { englishNames } from '../likeness/english.server.ts'
import type { FirmFacts } from '../likeness/firm-facts.ts'
import { soundOf } from '../likeness/keys.server.ts'
import { nameParts } from '../likeness/name-parts.server.ts'
import { nameKey } from '../name-key.server.ts'
import { codeBegins } from '../queries.server.ts'
import { type FoundFirm, factsOf } from './facts.server.ts'

type Typed = FirmFacts & { id?: string }

/** So many firms found in one way are compared at most with one that is typed. */
const most = 100
/** A slip in the last signs of a code leaves these as they are. */
const beginning = 13

/** The standing firms that one being typed may be, whoever may read them. */
export async function firmsNear(db: Db, typed: Typed): Promise<FoundFirm[]> {
  const near = await factsOf(db, nearTo(typed))
  return near.filter(({ id }) => id !== typed.id)
}

/** Which firms (of table `e`) these are. Each way to them is asked by itself: each has its index. */
export function nearTo(typed: FirmFacts): SQL {
  const some = waysTo(typed).map(
    (way) => sql`(select ${enterprises.id} from ${enterprises} where ${way} limit ${sql.raw(String(most))})`,
  )
  return sql`e.id in (${sql.join(some, sql` union `)})`
}

function waysTo(typed: FirmFacts): SQL[] {
  const names = [typed.name, ...typed.aliases]
  const code = folded(typed.uscc ?? '').toUpperCase()
  const cores = names.map((name) => nameParts(name).core).filter((core) => core.length > 1)
  return [
    sql`${enterprises.nameKey} = ${nameKey(typed.name)}`,
    ...names.map((name) => isNamed(enterprises, name)),
    ...cores.flatMap((core) => [nameMatches(enterprises, core), sounding(core)]),
    ...[...englishNames(typed).keys()].map((words) => nameMatches(enterprises, words)),
    ...(code ? [codeBegins(code)] : []),
    ...(code.length === 18 ? [codeBegins(code.slice(0, beginning))] : []),
  ]
}

/** Letters the index on sounds keeps from each syllable on. */
const kept = 5

/** Where all syllables of the core sound somewhere, by the index alone: who it is, the comparison tells. */
function sounding(core: string): SQL {
  const syllables = soundOf(core).split("'")
  const heard = syllables
    .map((_, at) => syllables.slice(at).join('').slice(0, kept))
    .filter((letters) => /^[a-z0-9]{2,}$/.test(letters))
  return heard.length
    ? sql`sound_grams(${enterprises.sounds}) @> array[${sql.join(
        heard.map((letters) => sql`${letters}`),
        sql`, `,
      )}]`
    : sql`false`
}
