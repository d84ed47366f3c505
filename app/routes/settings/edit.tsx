import { useLoaderData, useLocation } from '@remix-run/react'
import { EditRecord } from '#app/domain/record-dialogs.tsx'
import { recordOf, wordAt } from '#app/domain/records.ts'
import { readSettingRow } from '#app/domain/settings/page.server.ts'
import { chosenIn } from '#app/domain/settings/topic-form.tsx'
import { signedIn } from '#app/http/door.server.ts'
import { readId } from '#app/http/read.server.ts'
import { actOn } from '#app/http/record-pages.server.ts'

export const loader = signedIn((ctx, { params }) => readSettingRow(ctx, params.topic, readId(params.partId)))

export const action = actOn('change')

export default function EditSetting() {
  const row = useLoaderData<typeof loader>() as Record<string, unknown> & { names: Record<string, string> }
  const of = recordOf(wordAt(useLocation().pathname))
  if (!of) return null
  const picked = Object.entries(of.fields).filter(([, { source }]) => source)
  const given = Object.fromEntries(picked.map(([name]) => [name, { chosen: chosenIn(row[name], row) }]))
  return <EditRecord of={of} given={given} />
}
