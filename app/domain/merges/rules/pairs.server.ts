import { sql } from 'drizzle-orm'
import { factsAmong } from '#app/domain/enterprises/finder/facts.server.ts'
import { digestOf } from '#app/domain/enterprises/finder/keeping.server.ts'
import type { Moved } from '../moved.ts'
import { noting, stamped, type Two } from '../rows.server.ts'

const either = (id: string) => sql`(t.one_id = ${id} or t.other_id = ${id})`

/** The pair of the two is answered; what the absorbed one was compared with is compared with the survivor, unless it was. */
export const movePairs = ({ db, survivorId, absorbedId, actorId, now }: Two) =>
  noting(db, 'duplicate_pairs', either(absorbedId), async () => {
    const third = sql`case when t.one_id = ${absorbedId} then t.other_id else t.one_id end`
    await db.execute(sql`
      update duplicate_pairs t set verdict = 'same', judged_by = ${actorId},
        judged_at = ${now.toISOString()}::timestamptz, ${stamped(now)}
      where ${either(absorbedId)} and ${either(survivorId)} and t.verdict is distinct from 'same'`)
    await db.execute(sql`
      update duplicate_pairs t set one_id = least(${survivorId}::uuid, ${third}),
        other_id = greatest(${survivorId}::uuid, ${third}), ${stamped(now)}
      where ${either(absorbedId)} and not ${either(survivorId)} and not exists (
        select 1 from duplicate_pairs o where o.one_id = least(${survivorId}::uuid, ${third})
          and o.other_id = greatest(${survivorId}::uuid, ${third}))`)
  })

/**
 * What was said of the survivor and another holds: its names are those of both now, and nobody need be asked again. Only
 * where the absorbed one was a question of its own, that is asked.
 */
export const keepVerdicts = ({ db, survivorId, absorbedId }: Two): Promise<Moved['changed']> => {
  const open = sql`exists (select 1 from duplicate_pairs o where o.verdict is distinct from t.verdict
    and (o.one_id, o.other_id) in ((${absorbedId}::uuid, ${third(survivorId)}), (${third(survivorId)}, ${absorbedId}::uuid)))`
  return noting(
    db,
    'duplicate_pairs',
    sql`${either(survivorId)} and not ${either(absorbedId)} and t.verdict is not null and not ${open}`,
    async (rows) => {
      const firms = new Map(
        (
          await factsAmong(
            db,
            rows.flatMap(({ row }) => [row.one_id as string, row.other_id as string]),
          )
        ).map((firm) => [firm.id, firm]),
      )
      for (const { id, row } of rows) {
        const [one, other] = [firms.get(row.one_id as string), firms.get(row.other_id as string)]
        if (one && other)
          await db.execute(sql`update duplicate_pairs set digest = ${digestOf(one, other)} where id = ${id}`)
      }
    },
  )
}

const third = (id: string) => sql`(case when t.one_id = ${id} then t.other_id else t.one_id end)`
