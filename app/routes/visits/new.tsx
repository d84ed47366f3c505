import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at, isId } from '#app/addresses.ts'
import { forbidden } from '#app/domain/refusal.ts'
import { visitChoices } from '#app/domain/visits/choices.server.ts'
import { newVisit } from '#app/domain/visits/defaults.server.ts'
import { visitMessages } from '#app/domain/visits/messages.ts'
import { canLogVisit } from '#app/domain/visits/permissions.ts'
import { recentUnits } from '#app/domain/visits/queries.server.ts'
import { visitVerbs } from '#app/domain/visits/verbs.server.ts'
import { isDisturbed } from '#app/domain/visits/visit.ts'
import { VisitForm } from '#app/domain/visits/visit-form.tsx'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: visitMessages[locale].title, to: at.visits.list() },
    { label: visitMessages[locale].log },
  ],
}

const verb = visitVerbs['visits.log']

export const loader = signedIn(async (ctx, { url }) => {
  if (!canLogVisit(ctx.actor)) throw forbidden('visits.log')
  const firmIds = url.searchParams.getAll('enterprise').filter(isId)
  const [defaults, choices, units] = await Promise.all([
    newVisit(ctx, uuidv7(), url.searchParams),
    visitChoices(ctx, firmIds),
    recentUnits(ctx, firmIds),
  ])
  const disturbed = units
    .filter((one) => isDisturbed(one.units))
    .map(({ name, units }) => ({ name, units: units.length }))
  return { defaults, choices, disturbed, born: { ticketId: uuidv7(), leadId: uuidv7() } }
})

export const action = act(verb, { photos: true, to: ({ id }) => at.visits.one(id) })

export default function NewVisit() {
  const { defaults, choices, disturbed, born } = useLoaderData<typeof loader>()
  const m = useMessages(visitMessages)
  const [firm] = defaults.firms
  const warnings = disturbed.map(({ name, units }) => m.disturbed(name, units))
  // A firm is in the form from the start where its page led here.
  const back = firm ? at.enterprises.one(firm.id) : at.visits.list()
  return (
    <div className="z-page">
      <PageHeader title={m.log} />
      <VisitForm defaults={defaults} choices={choices} born={born} warnings={warnings} back={back} />
    </div>
  )
}
