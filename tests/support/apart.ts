import { sql } from 'drizzle-orm'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import type { Db } from '#db/connect.server.ts'
import { syllables } from '#db/seed/generated/names.ts'

/**
 * Gives every generated firm a name of its own, since of two that have one name and no code a ledger knows one, and two
 * people of one name in a firm posts of their own; and sets moves that were generated ahead of `now` to it.
 */
export async function toldApart(db: Db, now: Date) {
  const firms = await db.execute<{ id: string; name: string; key: string }>(
    sql`select id, name, name_key as key from enterprises where deleted_at is null order by id`,
  )
  const taken = new Set<string>()
  const renamed = firms.flatMap(({ id, name, key }) => {
    if (!taken.has(key)) {
      taken.add(key)
      return []
    }
    const own = syllables
      .flatMap((one) => syllables.map((other) => one + other + name.slice(2)))
      .find((one) => !taken.has(nameKey(one)) && !firms.some((firm) => firm.key === nameKey(one)))!
    taken.add(nameKey(own))
    return [Object.assign({ id, name: own, key: nameKey(own) }, findableAs.enterprise({ name: own }))]
  })
  await db.execute(sql`
    update enterprises e set name = r.name, name_key = r.key, searched = r.searched, sounds = r.sounds
    from jsonb_to_recordset(${JSON.stringify(renamed)}::jsonb)
      as r (id uuid, name text, key text, searched text, sounds text) where e.id = r.id`)
  await db.execute(sql`update contacts c set post = concat(c.post, '助理') from (
      select id, row_number() over (partition by enterprise_id, name, post order by id) as nth
      from contacts where enterprise_id is not null and deleted_at is null) of_one_name
    where of_one_name.id = c.id and of_one_name.nth > 1`)
  const at = sql`${now.toISOString()}::timestamptz`
  await db.execute(sql`update stage_events set reviewed_at = ${at}, applied_at = least(applied_at, ${at})
    where reviewed_at > ${at}`)
  await db.execute(sql`update projects set stage_since = ${at} where stage_since > ${at}`)
}
