import { useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { at } from '#app/addresses.ts'
import { leadershipMessages } from '#app/domain/overview/leadership/messages.ts'
import { leadershipOverview } from '#app/domain/overview/leadership/overview.server.ts'
import { LeadershipPage } from '#app/domain/overview/leadership/page.tsx'
import { periodChoices } from '#app/domain/overview/leadership/periods.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

const Search = z.object({ period: z.enum(periodChoices).catch('year') })

export const handle: CrumbHandle = {
  crumb: (_, locale) => [{ label: leadershipMessages[locale].title, to: at.overview.figures() }],
}

export const loader = signedIn((ctx, { url }) => leadershipOverview(ctx, readSearch(url, Search).period))

export default function Overview() {
  return <LeadershipPage data={useLoaderData<typeof loader>()} />
}
