import { record } from '#app/domain/activity/mutations.server.ts'
import { differing } from '#app/domain/activity/overlay.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { citiesByCode } from '#app/domain/places/queries.server.ts'
import { conflict, ensure, notFound, Refusal, refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/connect.server.ts'
import { violated } from '#db/errors.server.ts'
import { againstSetting } from './permissions.ts'
import { type Topic, topics } from './settings.ts'
import { latestVersion, noteVersion, versionsOf } from './versions.server.ts'

type Value = Record<string, unknown>

/** What is one value: a topic with its form, or the logo. */
type Single = Topic | 'logo'

/** What a topic holds now; version 1 is what holds until somebody sets it. */
export async function standing(db: Db, topic: Single) {
  const found = await latestVersion(db, topic)
  const usual = topic === 'logo' ? {} : topics[topic].usual
  const value: Value = { ...usual, ...found?.value }
  return { topic, version: found?.number ?? 1, isSet: found !== undefined, value }
}

/** Sets the whole of a topic, as its next version; nothing is written where it says what stands. */
export function changeTopic(ctx: Context, topic: Topic, { version, ...sent }: { version?: number } & Value) {
  return inTransaction(ctx, async (ctx) => {
    const { of, writer } = topics[topic]
    refuse(againstSetting(ctx.actor, writer))
    const before = await standing(ctx.db, topic)
    const seen = await ensureLatest(ctx, before, version)
    const value = Object.fromEntries(Object.keys(of.fields).map((name) => [name, sent[name] ?? null]))
    await ensureCity(ctx, value.cityCode)
    const fields = differing(before.value, value)
    if (fields.length === 0 && before.isSet) return before
    const id = await next(ctx, topic, value, seen + 1)
    await record(ctx, { event: `setting.${topic}Changed`, subject: { kind: 'setting', id }, fields })
    ctx.afterCommit(tellHere)
    return standing(ctx.db, topic)
  })
}

/** Refuses who saw another version than the one that stands, and answers that one's number. */
export async function ensureLatest(
  ctx: Context,
  { topic, version: latest }: { topic: Single; version: number },
  version: number | undefined,
) {
  if (version === undefined)
    throw new Refusal('versionMissing', 'record.versionMissing', { version: 'required' })
  if (version !== latest) throw await changedMeanwhile(ctx, topic)
  return version
}

/** Writes the next version; who was slower than another is told what that one set. */
export async function next(ctx: Context, topic: Single, value: Value | null, number: number) {
  try {
    return await inTransaction(ctx, (ctx) => noteVersion(ctx, topic, { value, number }))
  } catch (error) {
    if (violated(error) === 'setting_versions_number') throw await changedMeanwhile(ctx, topic)
    throw error
  }
}

/** Those of this process who keep what was set; they read it anew before the answer goes out. */
export const keptHere = new Set<() => Promise<void>>()
export const tellHere = () => Promise.all([...keptHere].map((again) => again()))

async function ensureCity(ctx: Context, code: unknown) {
  if (typeof code !== 'string') return
  ensure((await citiesByCode(ctx, [code])).length > 0, notFound('settings', 'cityCode'))
}

async function changedMeanwhile(ctx: Context, topic: Single) {
  const [[last], { version, value }] = await Promise.all([versionsOf(ctx, topic, 1), standing(ctx.db, topic)])
  return conflict('record.changedByOther', {
    by: last?.by ?? null,
    at: last?.at.toISOString() ?? null,
    version,
    theirs: value,
  })
}
