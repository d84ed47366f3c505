import { useLocation } from '@remix-run/react'
import { EditRecord } from '#app/domain/record-dialogs.tsx'
import { recordOf, wordAt } from '#app/domain/records.ts'
import { signedIn } from '#app/http/door.server.ts'
import { actOn, readingPart } from '#app/http/record-pages.server.ts'

export const loader = signedIn(readingPart)

export const action = actOn('change')

export default function EditPart() {
  const of = recordOf(wordAt(useLocation().pathname))
  return of && <EditRecord of={of} />
}
