import { useActionData, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { importMessages } from '#app/domain/imports/messages.ts'
import { HandedOut } from '#app/domain/imports/page/handed-out.tsx'
import { againstReleasing } from '#app/domain/imports/permissions.ts'
import { getImport } from '#app/domain/imports/queries.server.ts'
import { staffWaiting } from '#app/domain/imports/staff.server.ts'
import { staffMessages } from '#app/domain/imports/staff-messages.ts'
import { importVerbs } from '#app/domain/imports/verbs.server.ts'
import { refuse } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readId } from '#app/http/read.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = {
  crumb: (data, locale) => [
    { label: importMessages[locale].title, to: at.imports.list() },
    { label: (data as { fileName: string }).fileName, to: at.imports.one((data as { id: string }).id) },
    { label: staffMessages[locale].codes.title },
  ],
}

export const loader = signedIn(async (ctx, { params }) => {
  ensureRole(ctx, importVerbs['imports.release'])
  const one = await getImport(ctx, readId(params.importId))
  refuse(againstReleasing(ctx.actor, one))
  return { id: one.id, fileName: one.fileName, waiting: (await staffWaiting(ctx, one.id)).release }
})

/** The answer is the only place where they are ever seen. */
export const action = act(importVerbs['imports.release'], { id: 'importId' })

export default function Codes() {
  const { id, waiting } = useLoaderData<typeof loader>()
  const made = useActionData<typeof action>()
  const items = made && 'items' in made ? made.items : null
  return <HandedOut half="codes" importId={id} waiting={waiting} items={items} />
}
