import { useLoaderData } from '@remix-run/react'
import { readChecklist } from '#app/domain/settings/checklist.server.ts'
import { ChecklistView } from '#app/domain/settings/checklist-view.tsx'
import { settingPageMessages } from '#app/domain/settings/messages.ts'
import { signedIn } from '#app/http/door.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = { crumb: (_, locale) => ({ label: settingPageMessages[locale].title }) }

export const loader = signedIn(readChecklist)

export default function Settings() {
  return <ChecklistView list={useLoaderData<typeof loader>()} />
}
