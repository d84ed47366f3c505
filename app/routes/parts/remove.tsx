import { useLocation } from '@remix-run/react'
import { RemoveRecord } from '#app/domain/record-dialogs.tsx'
import { recordOf, wordAt } from '#app/domain/records.ts'
import { signedIn } from '#app/http/door.server.ts'
import { actOn, readingPart } from '#app/http/record-pages.server.ts'

export const loader = signedIn(readingPart)

export const action = actOn('remove')

export default function RemovePart() {
  const of = recordOf(wordAt(useLocation().pathname))
  return of && <RemoveRecord of={of} />
}
