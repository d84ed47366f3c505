import { type ShouldRevalidateFunctionArgs, useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { ComparePart } from '#app/domain/merges/compare-part.tsx'
import { useFirmWords } from '#app/domain/merges/compare-words.tsx'
import { duplicateMessages } from '#app/domain/merges/duplicates-messages.ts'
import { TwoInAddress } from '#app/domain/merges/forms.ts'
import { mergeMessages } from '#app/domain/merges/messages.ts'
import { undoneUntil } from '#app/domain/merges/permissions.ts'
import { comparePage } from '#app/domain/merges/preview.server.ts'
import { mergeVerbs } from '#app/domain/merges/verbs.server.ts'
import { missing } from '#app/domain/refusal.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = {
  crumb: (_, locale) => [
    { label: enterpriseMessages[locale].title, to: at.enterprises.list() },
    { label: duplicateMessages[locale].title, to: at.duplicates.queue() },
    { label: mergeMessages[locale].crumb },
  ],
}

export const loader = signedIn(async (ctx, { url }) => {
  ensureRole(ctx, mergeVerbs['merges.create'])
  const { survivor, absorbed } = readSearch(url, TwoInAddress)
  if (!survivor || !absorbed || survivor === absorbed) throw missing('enterprises.missing')
  return {
    id: uuidv7(),
    until: undoneUntil(ctx.now),
    page: await comparePage(ctx, survivor, absorbed),
  }
})

export const action = act(mergeVerbs['merges.create'], {
  to: ({ survivorId }) => at.enterprises.one(survivorId),
})

/** The id is made once a form; only another pair, or the two swapped, are read anew. */
export const shouldRevalidate = ({ currentUrl, nextUrl }: ShouldRevalidateFunctionArgs) =>
  currentUrl.search !== nextUrl.search

export default function NewMerge() {
  const { id, until, page } = useLoaderData<typeof loader>()
  const words = useFirmWords()
  const back = page.pair ? at.duplicates.queue() : at.enterprises.one(page.absorbed.id)
  return <ComparePart key={page.survivor.id} id={id} until={until} page={page} words={words} back={back} />
}
