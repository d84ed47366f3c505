import { at } from '#app/addresses.ts'
import { undoMessages } from '#app/domain/undo/messages.ts'
import { localeOfPage, toast } from '#app/ui/feedback/toast.tsx'

/** What the server says of something done: the words, and the call that takes it back where there is one. */
export type Done = { message: string; undo?: { verb: string; input: { id: string; version: number } } }

/** Told to the page when the reader changed something without a form of it. */
export const changedEvent = 'zhigu:changed'

/** Says what was done, as the answer's header tells it, with a way to take it back. */
export function sayDone(header: string | null) {
  if (!header) return
  const { message, undo } = JSON.parse(decodeURIComponent(header)) as Done
  const m = undoMessages[localeOfPage()]
  toast(message, undo && { label: m.undo, run: () => void takeBack(undo, m), of: undo.input.id })
}

async function takeBack({ verb, input }: NonNullable<Done['undo']>, m: (typeof undoMessages)['zh-CN']) {
  const answer = await fetch(at.api.do(verb), {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(input),
  }).catch(() => undefined)
  const said = answer && !answer.ok ? ((await answer.json().catch(() => ({}))) as { title?: string }) : {}
  toast(answer?.ok ? m.undone : (said.title ?? m.failed))
  if (answer?.ok) window.dispatchEvent(new Event(changedEvent))
}
