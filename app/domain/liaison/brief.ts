import type { Locale } from '#app/i18n/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import type { PatchRow, Tile } from './board.server.ts'
import { liaisonMessages } from './messages.ts'

/** The patch picture as text for WeChat: patch, lead, each firm with its cadre. */
export function patchBrief(patches: PatchRow[], tiles: Tile[], locale: Locale): string {
  const m = liaisonMessages[locale]
  const care = (tile: Tile) =>
    tile.coverage === 'gap' ? m.noCadre : (tile.primary ?? tile.deputy ?? m.noCadre)
  return patches
    .flatMap((patch) => [
      `${nameIn(locale, patch)} (${patch.lead ? m.lead(patch.lead) : m.noLead})`,
      ...tiles.filter(({ patchId }) => patchId === patch.id).map((tile) => `  ${tile.name} ${care(tile)}`),
    ])
    .join('\n')
}
