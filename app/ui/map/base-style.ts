import type { StyleSpecification } from 'maplibre-gl'

/** Colours of the base map, read from the tokens by the caller. */
export type MapPalette = {
  land: string
  sea: string
  line: string
  nation: string
  label: string
  seaLabel: string
  world: string
  edge: string
  ink: string
  red: string
  warn: string
}

export type MapLanguage = 'zh-CN' | 'en'

type Options = {
  palette: MapPalette
  language: MapLanguage
  /** `none` draws no land, only what the page adds. */
  base: 'embedded' | 'none'
  /** mapbox-gl refuses a style with labels and no glyph address; MapLibre draws every label from local fonts. */
  glyphs?: string
}

/** The families of every label; no font is fetched. */
export const labelFont = ['Noto Sans CJK SC', 'Microsoft YaHei', 'PingFang SC', 'sans-serif']
/** The same, heavier: an engine takes the weight from the first name. */
export const strongFont = ['Noto Sans CJK SC SemiBold', ...labelFont]
const source = (name: string) => ({ type: 'geojson' as const, data: `/map/${name}.geojson` })

/** One style for both engines: China as the standard map draws it, all land without foreign borders, islands by name. */
export function baseStyle({ palette, language, base, glyphs }: Options): StyleSpecification {
  const name = language === 'en' ? ['get', 'en'] : ['get', 'short']
  const background = { id: 'sea', type: 'background', paint: { 'background-color': palette.sea } }
  const style = {
    version: 8,
    ...(glyphs ? { glyphs } : {}),
    sources:
      base === 'none'
        ? {}
        : {
            world: source('world-land'),
            provinces: source('cn-provinces'),
            lines: source('cn-lines'),
            places: source('cn-places'),
          },
    layers:
      base === 'none'
        ? [background]
        : [background, ...land(palette), ...lines(palette), ...labels(palette, name)],
  }
  return style as unknown as StyleSpecification
}

function land(palette: MapPalette) {
  return [
    { id: 'world', type: 'fill', source: 'world', paint: { 'fill-color': palette.world } },
    { id: 'prov-fill', type: 'fill', source: 'provinces', paint: { 'fill-color': palette.land } },
  ]
}

function lines(palette: MapPalette) {
  const line = (id: string, kinds: string[], color: string, width: number, dash?: number[]) => ({
    id,
    type: 'line',
    source: 'lines',
    filter: ['in', ['get', 'kind'], ['literal', kinds]],
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': width, ...(dash ? { 'line-dasharray': dash } : {}) },
  })
  return [
    line('prov-lines', ['province', 'sar', 'province-sea'], palette.line, 0.8),
    line('nation', ['nation'], palette.nation, 1),
    line('undetermined', ['undetermined'], palette.nation, 1, [5, 3]),
    line('ten-dash', ['ten-dash'], palette.edge, 1.8),
  ]
}

/** Names a page adds go below this layer, so that the islands keep theirs. */
export const firstKept = 'islets'

function labels(palette: MapPalette, name: unknown[]) {
  const label = (id: string, filter: unknown[], color: string, size: number, halo = palette.sea) => ({
    id,
    type: 'symbol',
    source: 'places',
    filter,
    layout: {
      'text-field': name,
      'text-font': labelFont,
      'text-size': size,
      'text-variable-anchor': ['center', 'top', 'bottom', 'left', 'right'],
      'text-radial-offset': 0.4,
    },
    paint: { 'text-color': color, 'text-halo-color': halo, 'text-halo-width': 1.2 },
  })
  const kind = (value: string) => ['==', ['get', 'kind'], value]
  return [
    {
      id: 'island-dots',
      type: 'circle',
      source: 'places',
      filter: ['all', kind('island'), ['!', ['has', 'group']]],
      paint: { 'circle-radius': 1.4, 'circle-color': palette.edge },
    },
    // The last is placed first: an important island keeps its name, whatever else would stand there.
    label('provinces-names', kind('province'), palette.label, 11, palette.land),
    { ...label('seas', kind('sea'), palette.seaLabel, 11), minzoom: 2.4 },
    {
      ...label('islets', ['all', kind('island'), ['==', ['get', 'rank'], 3]], palette.label, 10),
      minzoom: 3.2,
    },
    label('islands', ['all', kind('island'), ['<=', ['get', 'rank'], 2]], palette.label, 10),
  ]
}
