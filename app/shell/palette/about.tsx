import { useMessages } from '#app/i18n/use-messages.ts'
import { isPlainClick, useFollow } from '#app/ui/follow.ts'
import { SampleTag } from '#app/ui/mark.tsx'
import { shellMessages } from '../messages.ts'
import { aboutThis, type Item } from './items.ts'

/** Beside the list: the record that is chosen, and what can be done with it; Tab leads there. */
export function About({ item, close }: { item: Item | undefined; close: () => void }) {
  const m = useMessages(shellMessages)
  const follow = useFollow()
  const acts = item ? aboutThis(item.to, m) : []
  if (!item || !acts.length) return null
  return (
    <aside
      className="shell-about"
      aria-label={m.palette.here}
      {...follow}
      onClickCapture={(event) => isPlainClick(event) && close()}
    >
      <p className="z-small z-muted">{m.palette.here}</p>
      <p className="shell-about-name">
        {item.label}
        <SampleTag sample={item.sample} />
      </p>
      {item.hint && <p className="z-small z-secondary">{item.hint}</p>}
      <ul>
        {acts.map(({ key, to, label }) => (
          <li key={key}>
            <a href={to}>{label}</a>
          </li>
        ))}
        <li>
          <a href={item.to}>{m.palette.openIt}</a>
        </li>
      </ul>
    </aside>
  )
}
