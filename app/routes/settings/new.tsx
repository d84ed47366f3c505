import { useLocation } from '@remix-run/react'
import { NewRecord } from '#app/domain/record-dialogs.tsx'
import { recordOf, wordAt } from '#app/domain/records.ts'
import { signedIn } from '#app/http/door.server.ts'
import { actOn, makingPart } from '#app/http/record-pages.server.ts'

export const loader = signedIn(makingPart)

export const action = actOn('add')

export const shouldRevalidate = () => false

export default function NewSetting() {
  const of = recordOf(wordAt(useLocation().pathname))
  return of && <NewRecord of={of} />
}
