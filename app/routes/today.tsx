import { useLoaderData } from '@remix-run/react'
import { hasRole, isBusiness } from '#app/domain/actor.ts'
import { todayMessages } from '#app/domain/overview/today/messages.ts'
import { todayFor } from '#app/domain/overview/today/today.server.ts'
import { TodayPage } from '#app/domain/overview/today/today-page.tsx'
import { forbidden } from '#app/domain/refusal.ts'
import { canLogVisit } from '#app/domain/visits/permissions.ts'
import { signedIn } from '#app/http/door.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { packPage, usePage } from '#app/ui/table/packed.ts'

export const handle: CrumbHandle = { crumb: (_, locale) => ({ label: todayMessages[locale].title }) }

export const loader = signedIn(async (ctx, { door }) => {
  if (!isBusiness(ctx.actor)) throw forbidden('door.notYours')
  const { actor } = ctx
  const may = { log: canLogVisit(actor), assign: hasRole(actor, 'leader'), call: hasRole(actor, 'follow_up') }
  return { page: packPage(door, { today: await todayFor(ctx), may }) }
})

export default function TodayRoute() {
  return <TodayPage {...usePage(useLoaderData<typeof loader>().page)} />
}
