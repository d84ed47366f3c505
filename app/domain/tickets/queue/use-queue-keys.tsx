import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'
import { at } from '#app/addresses.ts'

/** The queue without a mouse: j and k move, Enter opens the page, a dispatches, r replies, c raises. */
export function useQueueKeys(selectedId: string | undefined, search: string) {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typed = event.target as HTMLElement
      if (
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        typed.closest('input, select, textarea, [role="dialog"]')
      )
        return
      const links = [...document.querySelectorAll<HTMLAnchorElement>('.tickets-queue a[data-ticket]')]
      const now = links.findIndex(({ dataset }) => dataset.ticket === selectedId)
      const id = selectedId ?? links[0]?.dataset.ticket
      const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0
      if (step) {
        const next = links[Math.min(links.length - 1, Math.max(0, now + step))]
        if (!next) return
        next.focus()
        navigate(at.tickets.look(next.dataset.ticket ?? '', search), { preventScrollReset: true })
      } else if (event.key === 'Enter' && selectedId && !typed.closest('button, a:not([data-ticket])'))
        navigate(at.tickets.one(selectedId))
      else if (event.key === 'a' && id) navigate(at.tickets.step(id, 'dispatch'))
      else if (event.key === 'r' && id) navigate(`${at.tickets.one(id)}#say`)
      else if (event.key === 'c') navigate(at.tickets.new())
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [selectedId, search, navigate])
}
