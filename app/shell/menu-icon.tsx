import sprite from './icons.svg?no-inline'
import type { EntryKey } from './menu.ts'

/** An icon of the frame, from the one file that has them all (Tabler's outlines, MIT): drawn in place they would weigh more than the page. */
export function MenuIcon({ of }: { of: EntryKey | 'create' | 'me' | 'search' | 'all' }) {
  return (
    <svg className="z-icon" aria-hidden="true">
      <use href={`${sprite}#${of}`} />
    </svg>
  )
}
