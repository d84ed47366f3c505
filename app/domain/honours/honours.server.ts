import { desc, sql } from 'drizzle-orm'
import { keep } from '#app/domain/activity/keep.server.ts'
import { aboutParent, ensureKeepsParent, readableWithin } from '#app/domain/belonging.server.ts'
import type { Context } from '#app/domain/context.ts'
import { recordQueries } from '#app/domain/record-queries.server.ts'
import { honours } from '#db/schema/honours.ts'
import { honour } from './record.ts'

const readable = readableWithin(honours, ['enterpriseId', 'projectId'])
export const { get, list, those } = recordQueries({ of: honour, table: honours, readable })

export const keptHonours = keep<typeof honour.fields, Awaited<ReturnType<typeof get>>>({
  of: honour,
  table: honours,
  get,
  about: aboutParent,
  may: (ctx, _, at) => ensureKeepsParent(ctx, at),
  events: { create: 'honour.added', change: 'honour.changed', remove: 'honour.removed' },
})

/** Those of a project, or a firm's with those of its projects that the reader reads whole; the latest first. */
export const honoursOf = (ctx: Context, id: string) =>
  those(
    ctx,
    sql`(honours.enterprise_id = ${id} or honours.project_id = ${id}
      or honours.project_id in (select p.id from projects p where p.enterprise_id = ${id}))`,
    [desc(honours.year)],
  )
