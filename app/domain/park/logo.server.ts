import { record } from '#app/domain/activity/mutations.server.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import type { Drawn } from '#app/domain/files/draw.server.ts'
import { addFiles } from '#app/domain/files/mutations.server.ts'
import { refuse } from '#app/domain/refusal.ts'
import type { Db } from '#db/connect.server.ts'
import type { Logo } from './logo.ts'
import { againstSetting } from './permissions.ts'
import { ensureLatest, next, standing, tellHere } from './settings.server.ts'
import { topics } from './settings.ts'
import { latestVersion } from './versions.server.ts'

/** The park's logo, or null where it has none or none any more. */
export const readLogo = async (db: Db) =>
  ((await latestVersion(db, 'logo'))?.value as Logo | null | undefined) ?? null

/** The park's logo from now on. */
export const setLogo = (ctx: Context, version: number | undefined, drawn: Drawn) => {
  const { sha256, mime, size, name, width = 0, height = 0 } = drawn
  const logo: Logo = { sha256, mime, size, name, width, height }
  return change(ctx, version, logo, (ctx) => addFiles(ctx, [drawn]))
}

/** The park has no logo any more, and its seal stands again where it was. */
export const removeLogo = (ctx: Context, version: number | undefined) =>
  change(ctx, version, null, async () => {})

function change(
  ctx: Context,
  version: number | undefined,
  logo: Logo | null,
  keepFile: (ctx: Context) => Promise<void>,
) {
  return inTransaction(ctx, async (ctx) => {
    refuse(againstSetting(ctx.actor, topics.park.writer))
    const before = await standing(ctx.db, 'logo')
    const number = (await ensureLatest(ctx, before, version)) + 1
    if (before.value.sha256 === logo?.sha256) return before
    await keepFile(ctx)
    const id = await next(ctx, 'logo', logo, number)
    const event = logo ? 'setting.logoChanged' : 'setting.logoRemoved'
    await record(ctx, { event, subject: { kind: 'setting', id }, fields: ['logo'] })
    ctx.afterCommit(tellHere)
    return standing(ctx.db, 'logo')
  })
}
