import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { z } from 'zod'
import { at } from '#app/addresses.ts'
import { newId } from '#app/domain/forms.ts'
import { ImportFilter } from '#app/domain/imports/forms.ts'
import { importMessages } from '#app/domain/imports/messages.ts'
import { ImportList } from '#app/domain/imports/page/import-list.tsx'
import { canImport, kindFor } from '#app/domain/imports/permissions.ts'
import { listImports } from '#app/domain/imports/queries.server.ts'
import { takeLedger } from '#app/domain/imports/take.server.ts'
import { importReads, importVerbs } from '#app/domain/imports/verbs.server.ts'
import { acting, signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { check, readFields, readSearch } from '#app/http/read.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => ({ label: importMessages[locale].title, to: at.imports.list() }),
}

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, importReads['imports.list'])
  const page = await listImports(ctx, readSearch(url, ImportFilter))
  return { newId: uuidv7(), kind: kindFor(ctx.actor), mayAdd: canImport(ctx.actor), ...page }
})

const Handed = z.strictObject({
  id: newId(),
  ledger: z.custom<File>((value) => value instanceof File && value.size > 0, 'required'),
})

/** Takes a ledger in as the form brings it; the API brings its bytes in the body. */
export const action = acting(async (asker, { request }) => {
  ensureRole(asker, importVerbs['imports.add'])
  const { id, ledger } = check(Handed, await readFields(request))
  const work = await takeLedger({ id, name: ledger.name }, Buffer.from(await ledger.arrayBuffer()), 'ledger')
  return async (ctx) => redirect(at.imports.one((await work(ctx)).id))
})

export default function Imports() {
  return <ImportList {...useLoaderData<typeof loader>()} />
}
