import { type Locale, locales } from '#app/i18n/messages.ts'
import { stageNames } from './name-messages.ts'
import { type Exit, exits, type Stage, stages } from './stages.ts'

/** A step of a project's way as it is written down: on a day, or in a year of which no more is known. */
export type WrittenMove = {
  /** `2020-05-18`, or `2020`. */
  on: string
  to: Stage | Exit
  reason?: string | undefined
}

const parted = '；'
const nameOf = (to: Stage | Exit, { stages, exits }: (typeof stageNames)[Locale]) =>
  (stages as Record<string, string>)[to] ?? (exits as Record<string, string>)[to] ?? to

/** A project's whole way in one text: `2020-03-02 线索；2020-05-18 签约；2020-09-01 流失（政策差距）`. */
export const historyText = (moves: readonly WrittenMove[], locale: Locale): string =>
  moves
    .map(
      ({ on, to, reason }) =>
        `${on} ${nameOf(to, stageNames[locale])}${reason ? `（${plain(reason)}）` : ''}`,
    )
    .join(parted)

// What parts the text is in no reason.
const plain = (reason: string) => reason.replace(/[；;（）()\s]+/g, ' ').trim()

const places: readonly (Stage | Exit)[] = [...stages, ...exits]

/** Such a text read back, in either language or by codes; null where a part of it says no such step. */
export function readHistory(text: string): WrittenMove[] | null {
  const moves = text
    .split(/[；;\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part): WrittenMove | null => {
      const read = /^(\d{4}(?:-\d{2}-\d{2})?)\s+([^（(]+?)\s*(?:[（(](.*)[）)])?$/.exec(part)
      const [, on = '', name = '', reason] = read ?? []
      const to = places.find((place) =>
        [place, ...locales.map((locale) => nameOf(place, stageNames[locale]))].some(
          (one) => one.toLowerCase() === name.toLowerCase(),
        ),
      )
      return to ? { on, to, reason: reason || undefined } : null
    })
  return moves.includes(null) ? null : (moves as WrittenMove[])
}
