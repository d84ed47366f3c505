import type { Context } from '#app/domain/context.ts'
import { againstHandingOut, againstReleasing } from '#app/domain/imports/permissions.ts'
import { getImport } from '#app/domain/imports/queries.server.ts'
import { staffWaiting } from '#app/domain/imports/staff.server.ts'
import { importVerbs } from '#app/domain/imports/verbs.server.ts'
import { refuse } from '#app/domain/refusal.ts'
import type { Visitor } from './door.server.ts'
import { ensureRole } from './perform.server.ts'
import { readId } from './read.server.ts'

/** The two halves of what opens a new account: each is handed out by one of two people. */
const halves = {
  passwords: { verb: importVerbs['imports.handOut'], against: againstHandingOut, waits: 'password' },
  codes: { verb: importVerbs['imports.release'], against: againstReleasing, waits: 'release' },
} as const

/** For the page that hands out one half: of which import, and how many accounts wait for it. */
export const handingOut =
  (half: keyof typeof halves) =>
  async (ctx: Context, { params }: Visitor) => {
    const { verb, against, waits } = halves[half]
    ensureRole(ctx, verb)
    const one = await getImport(ctx, readId(params.importId))
    refuse(against(ctx.actor, one))
    const waiting = await staffWaiting(ctx, one.id)
    return { half, id: one.id, fileName: one.fileName, waiting: waiting[waits] }
  }
