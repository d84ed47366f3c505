import { useLocation } from '@remix-run/react'
import { RemoveRecord } from '#app/domain/record-dialogs.tsx'
import { recordOf, wordAt } from '#app/domain/records.ts'
import { readSettingRow } from '#app/domain/settings/page.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { actOn } from '#app/http/record-pages.server.ts'

export const loader = signedIn((ctx, { params }) => readSettingRow(ctx, params.topic, readId(params.partId)))

export const action = actOn('remove')

export default function RemoveSetting() {
  const of = recordOf(wordAt(useLocation().pathname))
  return of && <RemoveRecord of={of} />
}
