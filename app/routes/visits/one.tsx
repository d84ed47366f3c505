import { useLoaderData } from '@remix-run/react'
import { allEntriesOf } from '#app/domain/dictionaries/queries.server.ts'
import { orRemoved } from '#app/domain/removed.server.ts'
import { visitMessages } from '#app/domain/visits/messages.ts'
import { getVisit } from '#app/domain/visits/page.server.ts'
import { canLogVisit } from '#app/domain/visits/permissions.ts'
import { visitsBeside } from '#app/domain/visits/queries.server.ts'
import { VisitPage } from '#app/domain/visits/visit-page.tsx'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageError } from '#app/shell/error-boundary.tsx'

export const handle: CrumbHandle = {
  crumb: (data, locale) => ({
    label:
      (data as { visit: { firms: { name: string }[] } }).visit.firms[0]?.name ?? visitMessages[locale].title,
  }),
}

export const loader = signedIn(async (ctx, { params }) => {
  const id = readId(params.visitId)
  const [visit, topics, beside] = await Promise.all([
    orRemoved(ctx, { table: 'visits', id, code: 'visits.removed' }, getVisit(ctx, id)),
    allEntriesOf(ctx, 'topic'),
    visitsBeside(ctx, id),
  ])
  return { visit, topics, beside, mayLog: canLogVisit(ctx.actor) }
})

export default function VisitRoute() {
  return <VisitPage {...useLoaderData<typeof loader>()} />
}

export const ErrorBoundary = PageError
