import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { ensureCan } from '#app/domain/abilities.ts'
import { forbidden } from '#app/domain/refusal.ts'
import { visitChoices } from '#app/domain/visits/choices.server.ts'
import { editVisit } from '#app/domain/visits/defaults.server.ts'
import { visitMessages } from '#app/domain/visits/messages.ts'
import { getVisit } from '#app/domain/visits/page.server.ts'
import { visitVerbs } from '#app/domain/visits/verbs.server.ts'
import { VisitForm } from '#app/domain/visits/visit-form.tsx'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: visitMessages[locale].title, to: at.visits.list() },
    { label: visitMessages[locale].edit },
  ],
}

const verb = visitVerbs['visits.update']

export const loader = signedIn(async (ctx, { params }) => {
  const visit = await getVisit(ctx, readId(params.visitId))
  if (visit.access !== 'full') throw forbidden('visits.card')
  ensureCan(visit, 'visits.update')
  const [defaults, choices] = await Promise.all([
    editVisit(ctx, visit),
    visitChoices(
      ctx,
      visit.firms.map(({ id }) => id),
    ),
  ])
  return { defaults, choices, me: ctx.actor.id }
})

export const action = act(verb, { id: 'visitId', to: (_, { part }) => at.visits.one(part('visitId')) })

export default function EditVisit() {
  const data = useLoaderData<typeof loader>()
  const m = useMessages(visitMessages)
  return (
    <div className="z-page">
      <PageHeader title={m.edit} />
      <VisitForm {...data} />
    </div>
  )
}
