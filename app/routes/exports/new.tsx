import { useLoaderData, useLocation } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { ExportForm } from '#app/domain/exports/export-form.tsx'
import { type ExportKind, kindAt } from '#app/domain/exports/kinds.ts'
import { exportMessages } from '#app/domain/exports/messages.ts'
import { exportPages } from '#app/domain/exports/page-messages.ts'
import { exportAhead } from '#app/domain/sheets/asking.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'
import { Dialog } from '#app/ui/layout/sheet.tsx'

export const handle: CrumbHandle = { crumb: (_, locale) => ({ label: exportMessages[locale].export }) }

export const loader = signedIn(async (ctx, { url, params }) => {
  const kind = kindAt(url.pathname)
  const filter =
    kind === 'firm' ? { enterprise: readId(params.enterpriseId) } : Object.fromEntries(url.searchParams)
  return { newId: uuidv7(), ...(await exportAhead(ctx, kind, filter)) }
})

export default function NewExport() {
  const { title, newId, ...ahead } = useLoaderData<typeof loader>()
  const m = useMessages(exportMessages)
  const pages = useMessages(exportPages)
  const { pathname, search } = useLocation()
  const back = backOf(ahead.kind, pathname) + search
  const isList = !['firm', 'all'].includes(ahead.kind)
  return (
    <Dialog title={isList ? m.exportOf(title) : pages.kinds[ahead.kind]} closeTo={back} size={976}>
      <ExportForm key={newId} id={newId} action={at.exports.ask()} back={back} {...ahead} />
    </Dialog>
  )
}

/** The page the dialog stands over. */
const backOf = (kind: ExportKind, pathname: string) =>
  kind === 'firm' ? pathname.replace(/\/file$/, '') : `/${pathname.split('/')[1]}`
