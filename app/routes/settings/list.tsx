import { useLoaderData } from '@remix-run/react'
import { v7 as uuidv7 } from 'uuid'
import { at } from '#app/addresses.ts'
import { readChecklist } from '#app/domain/settings/checklist.server.ts'
import { ChecklistView } from '#app/domain/settings/checklist-view.tsx'
import { settingPageMessages } from '#app/domain/settings/messages.ts'
import { checklistVerbs } from '#app/domain/settings/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = { crumb: (_, locale) => ({ label: settingPageMessages[locale].title }) }

export const loader = signedIn(async (ctx) => {
  const list = await readChecklist(ctx)
  return { ...list, items: list.items.map((item) => ({ ...item, newId: uuidv7() })) }
})

export const action = act(checklistVerbs['checklist.ask'], { to: at.settings.list() })

export default function Settings() {
  return <ChecklistView list={useLoaderData<typeof loader>()} />
}
