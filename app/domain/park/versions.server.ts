import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { calledIfAny } from '#app/domain/named.server.ts'
import { Refusal } from '#app/domain/refusal.ts'
import type { Db } from '#db/connect.server.ts'
import { accounts } from '#db/schema/cadres.ts'
import { settingVersions } from '#db/schema/settings.ts'
import type { SettingTopic } from './topics.ts'

type Written = {
  subject?: string
  value: Record<string, unknown> | null
  validFrom?: string
  number?: number
}

/**
 * Writes the next version of a topic or of its `subject`; whoever keeps a form open says which `number` it will be, and two
 * that say the same are one too many (`setting_versions_number`).
 */
export async function noteVersion(ctx: Context, topic: SettingTopic, version: Written) {
  const { subject = '', value, validFrom = dayOf(ctx.now), number } = version
  const id = uuidv7()
  await ctx.db.insert(settingVersions).values({
    id,
    topic,
    subject,
    number:
      number ??
      sql`(select coalesce(max(v.number), 0) + 1 from setting_versions v where v.topic = ${topic} and v.subject = ${subject})`,
    validFrom,
    value,
    byId: ctx.actor.id,
    createdAt: ctx.now,
  })
  // Every process keeps what its pages begin with, and hears that it is another now.
  await ctx.db.execute(sql`select pg_notify('settings', ${topic})`)
  return id
}

/** The version of a topic that stands: the last one written. */
export async function latestVersion(db: Db, topic: SettingTopic, subject = '') {
  const [row] = await db
    .select({ number: settingVersions.number, value: settingVersions.value })
    .from(settingVersions)
    .where(and(eq(settingVersions.topic, topic), eq(settingVersions.subject, subject)))
    .orderBy(desc(settingVersions.number))
    .limit(1)
  return row
}

/** Who set what when, the latest first; of one topic, or of several together. */
export const versionsOf = (ctx: Context, topics: SettingTopic | readonly SettingTopic[], limit = 20) =>
  ctx.db
    .select({
      id: settingVersions.id,
      topic: settingVersions.topic,
      subject: settingVersions.subject,
      number: settingVersions.number,
      validFrom: settingVersions.validFrom,
      value: settingVersions.value,
      at: settingVersions.createdAt,
      by: calledIfAny(ctx, accounts),
    })
    .from(settingVersions)
    .leftJoin(accounts, eq(accounts.id, settingVersions.byId))
    .where(inArray(settingVersions.topic, [topics].flat()))
    .orderBy(desc(settingVersions.createdAt), desc(settingVersions.number))
    .limit(limit)

/** Keeps every version of a record beside it: what it says, or that it was taken away. */
export const noting =
  (
    topic: SettingTopic,
    { fields }: { fields: object },
    read: (ctx: Context, id: string) => Promise<object>,
  ) =>
  async (ctx: Context, id: string) => {
    const row = await read(ctx, id).catch((error) => {
      if (error instanceof Refusal && error.kind === 'missing') return null
      throw error
    })
    const said = Object.keys(fields).map((name) => [name, (row as Record<string, unknown>)?.[name] ?? null])
    await noteVersion(ctx, topic, { subject: id, value: row && Object.fromEntries(said) })
  }
