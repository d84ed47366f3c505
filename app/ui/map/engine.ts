import type { Map as EngineMap, Layer, MapLib, Marker, Source } from 'react-map-gl/maplibre'

/** The parts both engines share; MapLibre's types stand for both. */
export type Engine = {
  name: 'maplibre' | 'mapbox'
  mapLib: MapLib
  Map: typeof EngineMap
  Marker: typeof Marker
  Source: typeof Source
  Layer: typeof Layer
}

export type EngineName = Engine['name']

/** Loads one engine; nothing of either is in the page before this. */
export async function loadEngine(name: EngineName): Promise<Engine> {
  const loaded =
    name === 'mapbox'
      ? await import('./engine-mapbox.client.tsx')
      : await import('./engine-maplibre.client.tsx')
  return loaded.engine
}

/** Both engines need WebGL 2; without it the table is the map. */
export function canDraw() {
  try {
    return Boolean(document.createElement('canvas').getContext('webgl2'))
  } catch {
    return false
  }
}
