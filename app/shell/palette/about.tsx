import type { Known } from '#app/domain/overview/search/say-facts.ts'
import { useMessages } from '#app/i18n/use-messages.ts'
import { isPlainClick, useFollow } from '#app/ui/follow.ts'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import { shellMessages } from '../messages.ts'
import { aboutThis } from './acts.ts'
import type { Item } from './items.ts'

type Props = {
  item: Item | undefined
  known: Known | undefined
  /** Its page lies behind: what can be done with it stands in the list. */
  isHere: boolean
  close: () => void
}

/** Beside the list: the record that is chosen, what is known of it, and what can be done with it; Tab leads there. */
export function About({ item, known, isHere, close }: Props) {
  const m = useMessages(shellMessages)
  const follow = useFollow()
  const acts = item ? aboutThis(item.to, m) : []
  if (!item || !acts.length) return <p className="shell-about z-small z-muted">{m.palette.chooseOne}</p>
  return (
    <aside
      className="shell-about"
      aria-label={m.palette.here}
      {...follow}
      onClickCapture={(event) => isPlainClick(event) && close()}
    >
      <p className="z-small z-muted">{m.palette.here}</p>
      <p className="shell-about-name">
        {known?.label ?? item.label}
        <SampleTag sample={known?.sample ?? item.sample} />
      </p>
      <dl className="shell-facts">
        {known?.facts.map(({ label, text, tone }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{tone ? <Light tone={tone}>{text}</Light> : text}</dd>
          </div>
        ))}
      </dl>
      {!isHere && (
        <ul>
          {[...acts, { key: 'open', to: item.to, label: m.palette.openIt, letter: null }].map(
            ({ key, to, label, letter }) => (
              <li key={key}>
                <a href={to}>
                  {label}
                  <kbd>{letter ? `Alt ${letter}` : 'Enter'}</kbd>
                </a>
              </li>
            ),
          )}
        </ul>
      )}
    </aside>
  )
}
