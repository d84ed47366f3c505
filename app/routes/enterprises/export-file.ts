import { redirect } from '@remix-run/node'
import { at } from '#app/addresses.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { overviewVerbs } from '#app/domain/overview/verbs.server.ts'
import { readVerb } from '#app/http/act.server.ts'
import { acting, inJson, signedIn } from '#app/http/door.server.ts'

/** The firms' list as a file. */
export const action = acting(async (asker, visitor) => {
  const work = await readVerb(asker, visitor, overviewVerbs['enterprises.export'])
  return async (ctx) => {
    const { bytes, type, extension } = await work(ctx)
    return new Response(bytes, {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `attachment; filename="enterprises-${dayOf(ctx.now)}.${extension}"`,
        'Cache-Control': 'no-store',
      },
    })
  }
}, inJson)

export const loader = signedIn(async () => redirect(at.enterprises.export()))
