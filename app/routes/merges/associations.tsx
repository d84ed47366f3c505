import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { associationMessages } from '#app/domain/associations/messages.ts'
import { TwoInAddress } from '#app/domain/merges/forms.ts'
import { mergeMessages } from '#app/domain/merges/messages.ts'
import { PlainMerge } from '#app/domain/merges/plain-merge.tsx'
import { plainPage } from '#app/domain/merges/plain-page.server.ts'
import { survivorAt } from '#app/domain/merges/survivor-at.ts'
import { mergeVerbs } from '#app/domain/merges/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: associationMessages[locale].title, to: at.associations.list() },
    { label: mergeMessages[locale].crumb },
  ],
}

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, mergeVerbs['merges.ofAssociations'])
  return plainPage(ctx, 'association', readSearch(url, TwoInAddress))
})

export const action = act(mergeVerbs['merges.ofAssociations'], { to: survivorAt })

/** The id is made once a form; only another pair, or the two swapped, are read anew. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.search !== nextUrl.search

export default function MergeAssociations() {
  return <PlainMerge kind="association" {...useLoaderData<typeof loader>()} />
}
