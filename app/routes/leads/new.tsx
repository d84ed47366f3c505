import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { at } from '#app/addresses.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { allCities } from '#app/domain/places/queries.server.ts'
import { LeadForm } from '#app/domain/projects/leads/lead-form.tsx'
import { leadMessages } from '#app/domain/projects/leads/messages.ts'
import { canSubmitLead } from '#app/domain/projects/permissions.ts'
import { projectVerbs } from '#app/domain/projects/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { PageHeader } from '#app/ui/layout/page-header.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: leadMessages[locale].title, to: at.leads.list() },
    { label: leadMessages[locale].new },
  ],
}

const verb = projectVerbs['leads.submit']
const For = z.object({ enterprise: z.uuid().optional().catch(undefined) })

export const loader = signedIn(async (ctx, { url }) => {
  ensure(canSubmitLead(ctx.actor), forbidden('leads.submit'))
  const { enterprise } = readSearch(url, For)
  const [cities, firm] = await Promise.all([
    allCities(ctx),
    enterprise ? getEnterprise(ctx, enterprise) : null,
  ])
  const known = firm && { id: firm.id, name: firm.name, cityCode: firm.city?.code ?? null }
  return { id: uuidv7(), cities, firm: known }
})

export const action = act(verb, { to: at.leads.list() })

export default function NewLead() {
  const data = useLoaderData<typeof loader>()
  const m = useMessages(leadMessages)
  return (
    <div className="z-page">
      <PageHeader title={m.new} />
      <LeadForm {...data} />
    </div>
  )
}
