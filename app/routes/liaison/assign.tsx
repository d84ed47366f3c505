import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { dayOf } from '#app/domain/calendar.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { AssignForm } from '#app/domain/liaison/assign-form.tsx'
import { isGap } from '#app/domain/liaison/board.server.ts'
import { listCandidates } from '#app/domain/liaison/candidates.server.ts'
import { periodFrom } from '#app/domain/liaison/liaison.ts'
import { liaisonMessages } from '#app/domain/liaison/messages.ts'
import { canAssign } from '#app/domain/liaison/permissions.ts'
import { holderDuring } from '#app/domain/liaison/queries.server.ts'
import { liaisonVerbs } from '#app/domain/liaison/verbs.server.ts'
import { coverageToday } from '#app/domain/metrics/care-counts.server.ts'
import { forbidden } from '#app/domain/refusal.ts'
import type { Verb } from '#app/domain/verb.ts'
import { readVerb } from '#app/http/act.server.ts'
import { acting, signedIn } from '#app/http/door.server.ts'
import { readFields, readId } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params, url }) => {
  if (!canAssign(ctx.actor)) throw forbidden('liaison.assign')
  const firm = await getEnterprise(ctx, readId(params.enterpriseId))
  const kind = url.searchParams.get('kind') === 'deputy' ? ('deputy' as const) : ('primary' as const)
  const [candidates, { inScope, owned, gaps }, gap, holder] = await Promise.all([
    listCandidates(ctx, firm.id),
    coverageToday(ctx),
    isGap(ctx, firm.id),
    holderDuring(ctx, firm.id, kind, periodFrom(dayOf(ctx.now))),
  ])
  return {
    id: uuidv7(),
    firm: { id: firm.id, name: nameIn(ctx.locale, firm) },
    candidates,
    holder: holder ?? null,
    coverage: { inScope, owned, gaps },
    isGap: gap,
    kind,
    back: backTo(url, firm.id),
  }
})

/** With a reason it is a change of cadre, without one a first assignment. */
export const action = acting(async (asker, visitor) => {
  const fields = await readFields(visitor.request)
  const verb = liaisonVerbs[fields.reason ? 'liaison.replace' : 'liaison.assign'] as Verb
  const back = backTo(visitor.url, readId(visitor.params.enterpriseId))
  const work = await readVerb(asker, visitor, verb, {}, fields)
  return async (ctx) => {
    await work(ctx)
    return redirect(back)
  }
})

// From the firm's page one goes back there, from the map of patches to the map.
const backTo = (url: URL, firmId: string) =>
  url.searchParams.get('back') === 'firm' ? at.enterprises.care(firmId) : at.liaison.list()

export default function Assign() {
  const data = useLoaderData<typeof loader>()
  const m = useMessages(liaisonMessages)
  return (
    <Dialog
      title={`${data.kind === 'deputy' ? m.deputyTitle : m.assignTitle} ${data.firm.name}`}
      closeTo={data.back}
      size={440}
    >
      <AssignForm {...data} />
    </Dialog>
  )
}
