import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { at } from '#app/addresses.ts'
import { hasRole } from '#app/domain/actor.ts'
import { leadershipMessages } from '#app/domain/overview/leadership/messages.ts'
import { leadershipOverview } from '#app/domain/overview/leadership/overview.server.ts'
import { LeadershipPage } from '#app/domain/overview/leadership/page.tsx'
import { periodChoices } from '#app/domain/overview/leadership/periods.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { readShared } from '#app/http/shared-reading.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

const Search = z.object({ period: z.enum(periodChoices).catch('year') })

export const handle: CrumbHandle = {
  crumb: (_, locale) => [{ label: leadershipMessages[locale].title, to: at.overview.figures() }],
}

export const loader = signedIn((ctx, { url }) => {
  const { period } = readSearch(url, Search)
  // All leaders read all there is; what others read of it depends on who they are.
  const reader = hasRole(ctx.actor, 'leader') ? 'leader' : ctx.actor.id
  return readShared(ctx, `overview ${period} ${reader}`, (ctx) => leadershipOverview(ctx, period))
})

export default function Overview() {
  return <LeadershipPage data={useLoaderData<typeof loader>()} />
}
