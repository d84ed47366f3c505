import { type RefObject, useEffect } from 'react'

const kept = /^(?:needs|summary|place|theirs\.|tasks\.|ticket\.title|lead\.need)/

/** Keeps the words of an unsent form in this tab, under the user's own key, until they are sent. */
export function useDraft(form: RefObject<HTMLFormElement | null>, key: string | undefined) {
  const slot = key && `zhigu:draft:${key}`
  useEffect(() => {
    const found = slot && sessionStorage.getItem(slot)
    if (!found || !form.current) return
    for (const [name, value] of Object.entries(JSON.parse(found) as Record<string, string>)) {
      const field = form.current.elements.namedItem(name)
      if ((field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && !field.value)
        field.value = value
    }
  }, [slot])

  const keep = () => {
    if (!slot || !form.current) return
    const words = [...new FormData(form.current)].filter(
      ([name, value]) => kept.test(name) && typeof value === 'string' && value,
    )
    sessionStorage.setItem(slot, JSON.stringify(Object.fromEntries(words)))
  }
  return { keep, sent: () => slot && sessionStorage.removeItem(slot) }
}
