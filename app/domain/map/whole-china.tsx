import { useMessages } from '#app/i18n/use-messages.ts'
import { frameBox, type frameWindow } from './frame.ts'
import { mapMessages } from './messages.ts'

type Props = { window: NonNullable<ReturnType<typeof frameWindow>>; isUp: boolean }

/** All of China with its dashes and islands, and where the map stands in it. */
export function Frame({ window: shown, isUp }: Props) {
  const m = useMessages(mapMessages)
  const { width, height } = frameBox
  return (
    <svg
      className={`map-frame${isUp ? ' map-frame-up' : ''}`}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={m.frame}
    >
      {['land', 'edge', 'dashes'].map((part) => (
        <use
          key={part}
          className={`map-frame-${part}`}
          href={`/map/frame.svg#${part}`}
          width={width}
          height={height}
        />
      ))}
      <rect className="map-frame-window" {...shown} />
    </svg>
  )
}
