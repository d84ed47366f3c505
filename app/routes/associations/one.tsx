import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { canKeepAssociations, canRemoveAssociation } from '#app/domain/associations/permissions.ts'
import { canMerge } from '#app/domain/merges/permissions.ts'
import { AssociationView } from '#app/domain/overview/association/association-page.tsx'
import { associationPage } from '#app/domain/overview/association/page.server.ts'
import { orRemoved } from '#app/domain/removed.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'

type Data = Awaited<ReturnType<typeof loader>>

export const handle: CrumbHandle = {
  crumb: (data, locale) => [
    { label: associationMessages[locale].title, to: at.associations.list() },
    { label: nameIn(locale, (data as Data).page.association) },
  ],
}

export const loader = signedIn(async (ctx, { params }) => {
  const id = readId(params.associationId)
  const where = { table: 'associations', id, code: 'associations.removed' } as const
  return {
    page: await orRemoved(ctx, where, associationPage(ctx, id)),
    may: {
      keep: canKeepAssociations(ctx.actor),
      remove: canRemoveAssociation(ctx.actor),
      merge: canMerge(ctx.actor),
    },
  }
})

/** Dialogs of the page need no new data; what they save does. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentParams, nextParams } = args
  return wasDone(args) || currentParams.associationId !== nextParams.associationId
}

export default function AssociationRoute() {
  const { page, may } = useLoaderData<typeof loader>()
  return (
    <>
      <AssociationView page={page} may={may} />
      <Outlet />
    </>
  )
}
