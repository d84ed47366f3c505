import { useNavigate } from '@remix-run/react'
import { useEffect } from 'react'

/** The queue without a mouse: j and k move, Enter opens the page, a dispatches, r replies, c raises. */
export function useQueueKeys(selectedId: string | undefined, search: string) {
  const navigate = useNavigate()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement
      if (
        event.metaKey ||
        event.ctrlKey ||
        event.altKey ||
        at.closest('input, select, textarea, [role="dialog"]')
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
        navigate(`/tickets/look/${next.dataset.ticket}${search}`, { preventScrollReset: true })
      } else if (event.key === 'Enter' && selectedId && !at.closest('button, a:not([data-ticket])'))
        navigate(`/tickets/${selectedId}`)
      else if (event.key === 'a' && id) navigate(`/tickets/${id}/do/dispatch`)
      else if (event.key === 'r' && id) navigate(`/tickets/${id}#say`)
      else if (event.key === 'c') navigate('/tickets/new')
      else return
      event.preventDefault()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [selectedId, search, navigate])
}
