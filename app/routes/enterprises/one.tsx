import { Outlet, type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { canKeepEnterprises, canPlaceEnterprise } from '#app/domain/enterprises/permissions.ts'
import { canMerge } from '#app/domain/merges/permissions.ts'
import { FirmView } from '#app/domain/overview/firm/firm-page.tsx'
import { firmPage } from '#app/domain/overview/firm/page.server.ts'
import { orRemoved } from '#app/domain/removed.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { wasDone } from '#app/shell/revalidation.ts'

export const handle: CrumbHandle = {
  crumb: (data, locale) => [
    { label: enterpriseMessages[locale].title, to: at.enterprises.list() },
    {
      label: nameIn(locale, (data as Awaited<ReturnType<typeof loader>>).page.firm),
      to: at.enterprises.one((data as Awaited<ReturnType<typeof loader>>).page.firm.id),
    },
  ],
}

export const loader = signedIn(async (ctx, { params }) => {
  const id = readId(params.enterpriseId)
  const where = { table: 'enterprises', id, code: 'enterprises.removed' } as const
  return {
    page: await orRemoved(ctx, where, firmPage(ctx, id)),
    newId: uuidv7(),
    may: {
      keep: canKeepEnterprises(ctx.actor),
      place: canPlaceEnterprise(ctx.actor),
      merge: canMerge(ctx.actor),
    },
  }
})

/** Filters, tabs and dialogs of the page need no new data; what they save does. */
export function shouldRevalidate(args: ShouldRevalidateFunctionArgs) {
  const { currentParams, nextParams } = args
  return wasDone(args) || currentParams.enterpriseId !== nextParams.enterpriseId
}

export default function EnterprisePage() {
  const { page, newId, may } = useLoaderData<typeof loader>()
  return (
    <>
      <FirmView page={page} newId={newId} may={may} />
      <Outlet />
    </>
  )
}
