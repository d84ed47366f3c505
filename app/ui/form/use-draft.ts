import { useEffect, useRef, useState } from 'react'
import { useRootData } from '../root-data.ts'
import {
  acceptedEvent,
  addressOf,
  type Draft,
  draftAt,
  dropDraft,
  forgetDrafts,
  keepDraft,
} from './drafts.ts'
import { labelsOf } from './field-labels.ts'
import { filesOf, typedIn, wordsOf } from './form-fields.ts'
import { putBack } from './put-back.ts'

/** What came back into a form, for the words above it. */
export type Restored = { at: string; fields: number; names: string[]; files: number }

/**
 * Keeps what is put into a form in this browser, by account and address, from the first word on until the server has
 * taken it; puts it back when the form is opened again: after a reload, another page, an ended session, a lost network.
 */
export function useDraft(form: HTMLFormElement | null) {
  const { now, actor } = useRootData()
  const account = actor?.keeper
  const opened = useRef({ at: 0, now })
  const [restored, setRestored] = useState<Restored>()
  const address = form ? addressOf(form) : undefined

  useEffect(() => {
    if (!form || !account || !address) return
    opened.current = { at: performance.now(), now }
    const fresh = stateOf(form)
    let before = fresh
    let isAccepted = false
    let isRestoring = false
    let last: string | undefined
    const keep = (event?: Event) => {
      if (event?.isTrusted) isAccepted = false
      if (event?.target instanceof HTMLElement && 'name' in event.target) last = String(event.target.name)
      const state = stateOf(form)
      if (isAccepted || isRestoring || state === before) return
      before = state
      if (state === fresh) return void dropDraft(account, address)
      const { at, now } = opened.current
      keepDraft(account, address, {
        at: new Date(Date.parse(now) + performance.now() - at).toISOString(),
        words: wordsOf(form),
        typed: JSON.stringify(typedIn(form)),
        labels: labelsIn(form),
        files: filesOf(form).length,
        last,
      })
    }
    // What the account had when it was disabled.
    if (account !== actor?.id) forgetDrafts(actor?.id ?? '')
    const draft = draftAt(account, address, now)
    if (draft && draft.typed !== JSON.stringify(typedIn(form))) {
      const fields = namesOf(draft, form)
      isRestoring = true
      putBack(form, draft, () => {
        isRestoring = false
        before = stateOf(form)
        focusOn(form, draft.last)
        setRestored({
          at: draft.at,
          fields: fields.length,
          names: labelsOf(fields, form),
          files: draft.files,
        })
      })
    }
    const accept = ({ detail }: CustomEventInit<string>) => {
      if (detail !== address) return
      isAccepted = true
      dropDraft(account, address)
      setRestored(undefined)
    }
    // What is picked comes and goes as hidden fields, which no input event tells of.
    const watcher = new MutationObserver(() => keep())
    watcher.observe(form, { childList: true, subtree: true })
    for (const event of ['input', 'change']) form.addEventListener(event, keep)
    window.addEventListener(acceptedEvent, accept)
    return () => {
      watcher.disconnect()
      for (const event of ['input', 'change']) form.removeEventListener(event, keep)
      window.removeEventListener(acceptedEvent, accept)
    }
  }, [form, account, address])

  /** Throws the draft away; the page is loaded anew, so that ids made for it are new too. */
  const startOver = () => {
    if (account && address) dropDraft(account, address)
    location.reload()
  }
  return { restored, startOver, dismiss: () => setRestored(undefined) }
}

/** What people have put in: their words, and how many files. */
const stateOf = (form: HTMLFormElement) => JSON.stringify([typedIn(form), filesOf(form).length])

/** Fields that the draft holds and the form does not show by itself. */
function namesOf({ typed }: Draft, form: HTMLFormElement): string[] {
  const fresh = new Set(typedIn(form).map((word) => JSON.stringify(word)))
  const words = JSON.parse(typed) as [string, string][]
  return [...new Set(words.flatMap((word) => (fresh.has(JSON.stringify(word)) ? [] : word[0])))]
}

function focusOn(form: HTMLFormElement, name: string | undefined) {
  const field = name && form.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]:not([type=hidden])`)
  if (!field) return
  field.focus()
  if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length)
}

function labelsIn(form: HTMLFormElement): Record<string, string> {
  const picked = form.querySelectorAll<HTMLInputElement>('input[data-label]')
  return Object.fromEntries([...picked].map(({ value, dataset }) => [value, dataset.label ?? '']))
}
