import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { effectOf } from '#app/domain/imports/effect.server.ts'
import { RowFilter } from '#app/domain/imports/forms.ts'
import { targetsOfSheets, wordNames } from '#app/domain/imports/labels.ts'
import { importMessages } from '#app/domain/imports/messages.ts'
import { ImportPage } from '#app/domain/imports/page/import-page.tsx'
import { getImport, groupsOf, importRowsOf, keptOf } from '#app/domain/imports/queries.server.ts'
import { staffWaiting } from '#app/domain/imports/staff.server.ts'
import { importReads } from '#app/domain/imports/verbs.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readId, readSearch } from '#app/http/read.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = {
  crumb: (data, locale) => [
    { label: importMessages[locale].title, to: at.imports.list() },
    { label: (data as { one: { fileName: string } }).one.fileName },
  ],
}

export const loader = signedIn(async (ctx, { params, url }) => {
  ensureRole(ctx, importReads['imports.get'])
  const filter = readSearch(url, RowFilter)
  const one = await getImport(ctx, readId(params.importId))
  const { verdict } = filter
  const page = verdict ? await importRowsOf(ctx, one.id, filter) : null
  return {
    one,
    verdict,
    groups: verdict && page ? [{ verdict, items: page.items }] : await groupsOf(ctx, one),
    next: page?.next ?? null,
    effect: await effectOf(ctx, one.id),
    names: wordNames(ctx.locale),
    targets: targetsOfSheets(one.sheets, ctx.locale),
    kept: one.state === 'reverted' ? await keptOf(ctx, one.id) : [],
    staff: one.kind === 'administration' && one.state === 'done' ? await staffWaiting(ctx, one.id) : null,
  }
})

export default function OneImport() {
  return <ImportPage {...useLoaderData<typeof loader>()} />
}
