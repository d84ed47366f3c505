import { useNavigate } from '@remix-run/react'
import { at } from '#app/addresses.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { toast } from '#app/ui/feedback/toast.tsx'
import type { Letter } from './line.ts'
import { letterMessages } from './messages.ts'

/** A letter may come twice under the same event id. */
const seen = new Set<string>()

/** Says what concerns the user, once for each event, with a way there. */
export function useLetters() {
  const m = useMessages(letterMessages)
  const navigate = useNavigate()
  return ({ eventId, event, word, id }: Letter) => {
    if (seen.has(eventId)) return
    seen.add(eventId)
    const message = (m.events as Record<string, string>)[event]
    const to =
      word === 'tickets'
        ? at.tickets.one(id)
        : word === 'projects'
          ? at.projects.one(id)
          : word === 'exports'
            ? at.exports.list()
            : word === 'checklist_requests'
              ? at.settings.list()
              : at.today()
    if (message && document.visibilityState === 'visible')
      toast(message, { label: m.open, run: () => navigate(to) })
  }
}
