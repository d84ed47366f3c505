import { Link, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { enterpriseChoices } from '#app/domain/enterprises/choices.server.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { canPlaceEnterprise } from '#app/domain/enterprises/permissions.ts'
import { PlacementForm } from '#app/domain/enterprises/placement-form.tsx'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { enterpriseVerbs } from '#app/domain/enterprises/verbs.server.ts'
import { ensure, forbidden } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const loader = signedIn(async (ctx, { params }) => {
  const firm = await getEnterprise(ctx, readId(params.enterpriseId))
  ensure(canPlaceEnterprise(ctx.actor), forbidden('enterprises.place'))
  return { firm, patches: (await enterpriseChoices(ctx)).patches }
})

export const action = act(enterpriseVerbs['enterprises.place'], {
  id: 'enterpriseId',
  to: ({ id }) => at.enterprises.one(id),
})

export default function PlaceEnterprise() {
  const { firm, patches } = useLoaderData<typeof loader>()
  const m = useMessages(enterpriseMessages)
  return (
    <Dialog title={m.place} closeTo={at.enterprises.one(firm.id)}>
      <PlacementForm firm={firm} patches={patches} />
      <p>
        <Link className="z-link z-tap z-small" to={at.enterprises.remove(firm.id)} preventScrollReset>
          {m.remove}
        </Link>
      </p>
    </Dialog>
  )
}
