import { useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { duplicateMessages } from '#app/domain/merges/duplicates-messages.ts'
import { MergePart } from '#app/domain/merges/merge-part.tsx'
import { mergeMessages } from '#app/domain/merges/messages.ts'
import { getMerge } from '#app/domain/merges/queries.server.ts'
import { mergeReads, mergeVerbs } from '#app/domain/merges/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readId } from '#app/http/read.server.ts'
import { sentence } from '#app/http/wording.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: enterpriseMessages[locale].title, to: at.enterprises.list() },
    { label: duplicateMessages[locale].title, to: at.duplicates.queue({ said: 'merged' }) },
    { label: mergeMessages[locale].crumb },
  ],
}

export const loader = signedIn(async (ctx, { params }) => {
  ensureRole(ctx, mergeReads['merges.get'])
  const merge = await getMerge(ctx, readId(params.mergeId))
  const ability = merge.abilities['merges.undo']
  return { merge, cannot: typeof ability === 'string' ? (sentence(ability, ctx.locale) ?? null) : null }
})

export const action = act(mergeVerbs['merges.undo'], {
  id: 'mergeId',
  to: ({ id }) => at.merges.one(id),
})

export default function OneMerge() {
  return <MergePart {...useLoaderData<typeof loader>()} />
}
