import * as mapbox from 'mapbox-gl/esm'
import 'mapbox-gl/mapbox-gl.css'
import { Map as EngineMap, Layer, Marker, Source } from 'react-map-gl/mapbox'
import type { Engine } from './engine.ts'

/** Used when a token is set. It asks Mapbox whether the token is good, and blanks the canvas when it is not. */
export const engine = {
  name: 'mapbox',
  mapLib: mapbox,
  Map: EngineMap,
  Marker,
  Source,
  Layer,
} as unknown as Engine
