import { useMessages } from '#app/i18n/use-messages.ts'
import { mapMessages } from './messages.ts'

type Props = { onZoom: (by: 1 | -1) => void; onWhole: () => void }

/** Nearer, farther, and all of China. */
export function ZoomButtons({ onZoom, onWhole }: Props) {
  const m = useMessages(mapMessages)
  return (
    <div className="map-zoom z-noprint">
      <button type="button" aria-label={m.zoomIn} onClick={() => onZoom(1)}>
        +
      </button>
      <button type="button" aria-label={m.zoomOut} onClick={() => onZoom(-1)}>
        −
      </button>
      <button type="button" onClick={onWhole}>
        {m.wholeChina}
      </button>
    </div>
  )
}
