import { and, eq, isNull } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { ensure, missing } from '#app/domain/refusal.ts'
import { notices } from '#db/schema/notices.ts'
import type { NoticeRead } from './forms.ts'

/** Notes that the reader has read one of her notices; what she reads is nobody's business, so no log tells of it. */
export async function readNotice({ db, actor, now }: Context, { id }: NoticeRead) {
  const mine = and(eq(notices.id, id), eq(notices.accountId, actor.id))
  const [read] = await db
    .update(notices)
    .set({ readAt: now })
    .where(and(mine, isNull(notices.readAt)))
    .returning({ id: notices.id })
  if (!read) ensure((await db.$count(notices, mine)) > 0, missing('notices.missing'))
  return { id }
}

/** The same of all she has. */
export async function readAllNotices({ db, actor, now }: Context) {
  const read = await db
    .update(notices)
    .set({ readAt: now })
    .where(and(eq(notices.accountId, actor.id), isNull(notices.readAt)))
    .returning({ id: notices.id })
  return { count: read.length }
}
