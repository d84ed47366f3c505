import type { Locale } from '#app/i18n/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import type { PatchRow, Tile } from './board.server.ts'
import { liaisonMessages } from './messages.ts'

/** The patch picture as text for WeChat: patch, lead, each firm with its cadre. */
export function patchBrief(patches: PatchRow[], tiles: (Tile & { of: number })[], locale: Locale): string {
  const m = liaisonMessages[locale]
  const care = (tile: Tile) =>
    tile.coverage === 'gap' ? m.noCadre : (tile.primary ?? tile.deputy ?? m.noCadre)
  return patches
    .flatMap((patch) => {
      const own = tiles.filter(({ patchId }) => patchId === patch.id)
      const more = (own[0]?.of ?? 0) - own.length
      return [
        `${nameIn(locale, patch)} (${patch.lead ? m.lead(patch.lead) : m.noLead})`,
        ...own.map((tile) => `  ${tile.name} ${care(tile)}`),
        ...(more > 0 ? [`  ${m.moreFirms(more)}`] : []),
      ]
    })
    .join('\n')
}
