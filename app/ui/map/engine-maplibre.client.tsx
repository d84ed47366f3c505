import * as maplibre from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { Map as EngineMap, Layer, Marker, Source } from 'react-map-gl/maplibre'
import type { Engine } from './engine.ts'

maplibre.setWorkerUrl(workerUrl)

/** The default engine: no token, no foreign host, labels from local fonts. */
export const engine = {
  name: 'maplibre',
  mapLib: maplibre,
  Map: EngineMap,
  Marker,
  Source,
  Layer,
} as unknown as Engine
