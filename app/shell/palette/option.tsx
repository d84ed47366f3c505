import type { Known } from '#app/domain/overview/search/say-facts.ts'
import { Light, SampleTag } from '#app/ui/mark.tsx'
import { MenuIcon } from '../menu-icon.tsx'
import { type Item, iconOf } from './items.ts'
import { Marked } from './marked.tsx'

type Props = { id: string; group: string; item: Item; isChosen: boolean; known?: Known }

/** One line of the palette: what it is, the letters that answer, a word of context, its key; on a phone what is known of it. */
export function Option({ id, group, item, isChosen, known }: Props) {
  const { to, label, hint, sample, matches, letter } = item
  return (
    <a id={id} href={to} role="option" tabIndex={-1} aria-selected={isChosen}>
      <MenuIcon of={iconOf(group, to)} />
      <b className="z-strong">
        <Marked text={label} matches={matches} />
      </b>
      <SampleTag sample={sample} />
      {hint && <span className="z-muted z-small">{hint}</span>}
      {known && <Facts of={known} />}
      {letter ? <kbd>Alt {letter}</kbd> : isChosen && <kbd>↵</kbd>}
    </a>
  )
}

/** What a desk shows beside the list, in one line; its state stands there already. */
function Facts({ of: { facts } }: { of: Known }) {
  const told = facts.slice(1).filter(({ text }) => text !== '—')
  if (!told.length) return null
  return (
    <span
      className="shell-found-facts z-small z-muted z-clip"
      title={told.map(({ label, text }) => `${label} ${text}`).join(' · ')}
    >
      {told.map(({ label, text, tone }, at) => (
        <span key={label}>
          {at > 0 && ' · '}
          {tone ? <Light tone={tone}>{text}</Light> : `${label} ${text}`}
        </span>
      ))}
    </span>
  )
}
