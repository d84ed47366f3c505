import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { ensureCan } from '#app/domain/abilities.ts'
import { forbidden } from '#app/domain/refusal.ts'
import { visitChoices } from '#app/domain/visits/choices.server.ts'
import { editVisit } from '#app/domain/visits/defaults.server.ts'
import { visitMessages } from '#app/domain/visits/messages.ts'
import { getVisit } from '#app/domain/visits/page.server.ts'
import { visitVerbs } from '#app/domain/visits/verbs.server.ts'
import { type VisitDefaults, VisitForm } from '#app/domain/visits/visit-form.tsx'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { formatList } from '#app/i18n/format.ts'
import type { Locale } from '#app/i18n/messages.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'

export const handle: CrumbHandle = {
  crumb: (data, locale) => {
    const { defaults } = data as Loaded
    return [
      { label: visitMessages[locale].title, to: at.visits.list() },
      { label: whoIn(defaults, locale), to: at.visits.one(defaults.id) },
      { label: visitMessages[locale].edit },
    ]
  },
}

const verb = visitVerbs['visits.update']

type Loaded = { defaults: VisitDefaults }

/** Whom the visit was to. */
const whoIn = ({ firms, associations }: VisitDefaults, locale: Locale) =>
  formatList(
    [...firms, ...associations].map(({ label }) => label),
    locale,
  )

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
  const locale = useLocale()
  return (
    <div className="z-page">
      <PageHeader title={m.editOf(whoIn(data.defaults, locale))} />
      <VisitForm {...data} back={at.visits.one(data.defaults.id)} />
    </div>
  )
}
