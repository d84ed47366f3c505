import type { MapPalette } from './base-style.ts'

export type { MapPalette }

const tokens: Record<keyof MapPalette, string> = {
  land: '--z-map-land',
  sea: '--z-map-sea',
  line: '--z-map-line',
  nation: '--z-map-nation',
  label: '--z-map-label',
  seaLabel: '--z-map-sealabel',
  world: '--z-map-world',
  edge: '--z-edge',
  ink: '--z-ink',
  red: '--z-red',
  warn: '--z-warn',
}

/** The theme's map colours as they stand on the page now; an engine cannot read custom properties itself. */
export function readPalette(): MapPalette {
  const style = getComputedStyle(document.documentElement)
  const entries = Object.entries(tokens).map(([key, token]) => [key, style.getPropertyValue(token).trim()])
  return Object.fromEntries(entries) as MapPalette
}
