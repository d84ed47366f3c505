import { useMessages } from '#app/i18n/use-messages.ts'
import { kitMessages } from '../messages.ts'
import type { News } from './use-steady.ts'
import './steady.css'

/** Says quietly that a list has news, over the list and without moving it; a press shows it. */
export function NewsLine({ news: { fresh, gone, show } }: { news: News }) {
  const m = useMessages(kitMessages)
  return (
    <div className="z-news" role="status">
      {fresh + gone > 0 && (
        <button type="button" className="z-button" onClick={show}>
          {m.news(fresh, gone)}
        </button>
      )}
    </div>
  )
}
