import { sql } from 'drizzle-orm'
import { noting, stamped, type Two } from '../rows.server.ts'

type Standing = { last: number; current: boolean; draft: boolean }

/**
 * A firm has one current plan and one draft: where both have theirs the survivor's stay. The absorbed one's current plan
 * becomes a former version, its draft is put away, and its versions are counted on from the survivor's last.
 */
export const movePlans = ({ db, survivorId, absorbedId, actorId, now }: Two) =>
  noting(db, 'plans', sql`t.enterprise_id = ${absorbedId}`, async () => {
    const [own] = await db.execute<Standing>(sql`
      select coalesce(max(number), 0)::int as last, coalesce(bool_or(status = 'current'), false) as current,
        coalesce(bool_or(status = 'draft'), false) as draft
      from plans where enterprise_id = ${survivorId} and deleted_at is null`)
    const { last = 0, current = false, draft = false } = own ?? {}
    const theirs = sql`enterprise_id = ${absorbedId} and deleted_at is null`
    if (current)
      await db.execute(sql`update plans set status = 'superseded' where ${theirs} and status = 'current'`)
    if (draft)
      await db.execute(sql`update plans set deleted_at = ${now.toISOString()}::timestamptz, deleted_by = ${actorId}
        where ${theirs} and status = 'draft'`)
    await db.execute(sql`update plans set enterprise_id = ${survivorId}, number = number + ${last}, ${stamped(now)}
      where enterprise_id = ${absorbedId}`)
  })
