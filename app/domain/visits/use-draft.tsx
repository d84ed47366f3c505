import { type RefObject, useEffect, useRef, useState } from 'react'
import { filesOf, stateOf, wordsOf } from '#app/ui/form/form-fields.ts'
import { useRootData } from '#app/ui/root-data.ts'
import { type Draft, dropDraft, keepDraft, newestDraft } from './drafts.ts'

/** The draft this device holds for the account: offered, then taken up or dropped. */
export function useOfferedDraft(account: string | undefined) {
  const [offered, setOffered] = useState<Draft>()
  const [taken, setTaken] = useState<Draft>()
  useEffect(() => {
    if (account) setOffered(newestDraft(account))
  }, [account])
  return {
    offered,
    taken,
    take: () => {
      setTaken(offered)
      setOffered(undefined)
    },
    drop: () => {
      if (!account || !offered) return
      dropDraft(account, offered.id)
      setOffered(newestDraft(account))
    },
  }
}

/**
 * Keeps what is put into the form on this device from the first word on, until the visit's own page has been seen: a
 * lost connection, a closed tab or a flat battery takes nothing but the photos.
 */
export function useKeptDraft(
  form: RefObject<HTMLFormElement | null>,
  account: string | undefined,
  id: string,
) {
  const { now } = useRootData()
  const opened = useRef({ at: 0, now })
  useEffect(() => {
    const box = form.current
    if (!account || !box) return
    opened.current = { at: performance.now(), now }
    let before = stateOf(box)
    const keep = () => {
      const state = stateOf(box)
      if (state === before) return
      before = state
      const { at, now } = opened.current
      keepDraft(account, {
        id,
        at: new Date(Date.parse(now) + performance.now() - at).toISOString(),
        words: wordsOf(box),
        labels: labelsIn(box),
        photos: filesOf(box).length,
      })
    }
    // What is picked comes and goes as hidden fields, which no input event tells of.
    const watcher = new MutationObserver(keep)
    watcher.observe(box, { childList: true, subtree: true })
    for (const event of ['input', 'change']) box.addEventListener(event, keep)
    return () => {
      watcher.disconnect()
      for (const event of ['input', 'change']) box.removeEventListener(event, keep)
    }
  }, [account, id])
}

/** The visit has arrived: it stands on the page, so its draft has done its work. */
export function useDraftArrived(account: string | undefined, id: string) {
  useEffect(() => {
    if (account) dropDraft(account, id)
  }, [account, id])
}

function labelsIn(form: HTMLFormElement): Record<string, string> {
  const picked = form.querySelectorAll<HTMLInputElement>('input[data-label]')
  return Object.fromEntries([...picked].map(({ value, dataset }) => [value, dataset.label ?? '']))
}
