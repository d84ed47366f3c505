import { SampleTag } from '#app/ui/mark.tsx'
import { MenuIcon } from '../menu-icon.tsx'
import { type Item, iconOf } from './items.ts'
import { Marked } from './marked.tsx'

type Props = { id: string; group: string; item: Item; isChosen: boolean }

/** One line of the palette: what it is, the letters that answer, a word of context, its key. */
export function Option({ id, group, item, isChosen }: Props) {
  const { to, label, hint, sample, matches, letter } = item
  return (
    <a id={id} href={to} role="option" tabIndex={-1} aria-selected={isChosen}>
      <MenuIcon of={iconOf(group, to)} />
      <b className="z-strong">
        <Marked text={label} matches={matches} />
      </b>
      <SampleTag sample={sample} />
      {hint && <span className="z-muted z-small">{hint}</span>}
      {letter ? <kbd>Alt {letter}</kbd> : isChosen && <kbd>↵</kbd>}
    </a>
  )
}
