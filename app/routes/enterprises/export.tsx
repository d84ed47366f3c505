import { useLoaderData, useLocation } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { ExportForm } from '#app/domain/exports/export-form.tsx'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { firmExportAhead } from '#app/domain/overview/firms/export.server.ts'
import { overviewVerbs } from '#app/domain/overview/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const handle: CrumbHandle = { crumb: (_, locale) => ({ label: exportMessages[locale].export }) }

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, overviewVerbs['enterprises.export'])
  const { after: _, ...filter } = readSearch(url, EnterpriseFilter)
  const asked = Object.entries(filter).filter(([, value]) => value)
  return {
    filter: Object.fromEntries(asked) as Record<string, string>,
    ...(await firmExportAhead(ctx, filter)),
  }
})

export default function ExportEnterprises() {
  const ahead = useLoaderData<typeof loader>()
  const m = useMessages(exportMessages)
  const firms = useMessages(enterpriseMessages)
  const { search } = useLocation()
  return (
    <Dialog title={m.exportOf(firms.title)} closeTo={at.enterprises.list(search)} size={608}>
      <ExportForm action={at.enterprises.exportFile()} {...ahead} />
    </Dialog>
  )
}
