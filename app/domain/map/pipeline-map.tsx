import { useCallback, useEffect, useMemo, useState } from 'react'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { baseStyle } from '#app/ui/map/base-style.ts'
import { readPalette } from '#app/ui/map/palette.ts'
import type { MapState, useEngine } from '#app/ui/map/use-engine.ts'
import { sealOf } from '#app/ui/mark.tsx'
import { useRootData } from '#app/ui/root-data.ts'
import type { Alert } from './alerts.ts'
import { arcs } from './arcs.ts'
import { CityRing } from './city-ring.tsx'
import { FirmNames } from './firm-names.tsx'
import type { CityNode, Hub, MapProject } from './map.ts'
import { mapMessages } from './messages.ts'
import { NodeLayers } from './node-layers.tsx'
import type { CityTrips } from './trips.ts'
import { useFlight } from './use-flight.ts'
import { usePlaced } from './use-placed.ts'
import { citiesView, wholeChina } from './views.ts'
import { Frame } from './whole-china.tsx'
import { ZoomButtons } from './zoom-buttons.tsx'

type Drawing = ReturnType<typeof useEngine>
export type MapFacts = {
  projects: MapProject[]
  nodes: CityNode[]
  trips: CityTrips[]
  park: Hub
  token: string | null
  base: 'embedded' | 'none'
  theme: string
  selected: string | undefined
  hovered: string | null
  onSelect: (code: string | null) => void
  onHover: (code: string | null) => void
}
type Props = MapFacts & { drawing: Drawing; state: MapState }

/** Cities as donuts that part into their firms, arcs where our people went, and all of China in the corner when zoomed. */
export function PipelineMap({ drawing, state, ...facts }: Props) {
  const { projects, nodes, trips, park, token, base, theme, selected, hovered, onSelect, onHover } = facts
  const m = useMessages(mapMessages)
  const locale = useLocale()
  const { park: own } = useRootData()
  const { engine, fail, drawn } = drawing
  const { placed, shown, isFrameUp, look, map } = usePlaced(nodes, projects, selected, park)
  const { fly, zoom, chose } = useFlight(map)
  const lines = useMemo(() => arcs(trips, park), [trips, park])
  const [palette, setPalette] = useState<ReturnType<typeof readPalette>>()
  useEffect(() => setPalette(readPalette()), [theme])
  const style = useMemo(
    () =>
      palette &&
      baseStyle({
        palette,
        language: locale,
        base,
        ...(engine?.name === 'mapbox' ? { glyphs: '/map/glyphs/{fontstack}/{range}.pbf' } : {}),
      }),
    [palette, locale, base, engine],
  )
  const say = useCallback(({ why, days, others }: Alert) => m.alert(m.warnings[why](days ?? 0), others), [m])
  const note = state === 'fallen_back' ? m.fallenBack : state === 'starting' ? m.drawing : null
  const said = note && (
    <p className="map-note" role="status">
      {note}
    </p>
  )
  if (!engine || !style || !palette)
    return (
      <div className="map-canvas" aria-busy="true">
        {said}
      </div>
    )
  const { Map: EngineMap, Marker, Source, Layer } = engine
  const lit = hovered ?? selected ?? ''
  return (
    <div className="map-canvas">
      <EngineMap
        key={engine.name}
        mapLib={engine.mapLib}
        {...(engine.name === 'mapbox' ? mapboxFacts(token) : {})}
        mapStyle={style}
        initialViewState={{ bounds: citiesView(nodes, park), fitBoundsOptions: { padding: clearing() } }}
        minZoom={1.5}
        maxZoom={10}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        renderWorldCopies={false}
        attributionControl={false}
        fadeDuration={0}
        reuseMaps={false}
        locale={{ 'Map.Title': m.region }}
        onIdle={drawn}
        onLoad={({ target }) => {
          look(target)
          exposeForTests(target)
        }}
        onMove={({ target }) => look(target)}
        onResize={({ target }) => look(target)}
        onError={({ error }) => isRefused(error) && fail()}
      >
        <Source id="arcs" type="geojson" data={lines}>
          <Layer
            id="arcs"
            type="line"
            layout={{ 'line-cap': 'round' }}
            paint={{
              'line-color': palette.ink,
              'line-width': 1.5,
              'line-opacity': ['case', ['==', ['get', 'code'], lit], 0.8, 0.3],
            }}
          />
        </Source>
        <NodeLayers
          components={engine}
          clusters={placed}
          palette={palette}
          park={park}
          hasLand={base !== 'none'}
          say={say}
        />
        {park && (
          <Marker longitude={park.point[0]} latitude={park.point[1]} anchor="center">
            <span className="map-seal" title={own?.name}>
              {sealOf(own)}
            </span>
          </Marker>
        )}
        {placed.map(({ names, key }) => names && <FirmNames key={key} names={names} Marker={Marker} />)}
        {placed.map((cluster) => (
          <Marker key={cluster.key} longitude={cluster.at.lng} latitude={cluster.at.lat} anchor="center">
            <CityRing
              cluster={cluster}
              selected={selected}
              hovered={hovered}
              onHover={onHover}
              onSelect={(code) => {
                if (code) chose(cluster)
                onSelect(code)
              }}
            />
          </Marker>
        ))}
      </EngineMap>
      <ZoomButtons onZoom={zoom} onWhole={() => fly(wholeChina)} />
      {shown && base !== 'none' && <Frame window={shown} isUp={isFrameUp} />}
      {said}
    </div>
  )
}

/** Pixels kept free around the cities: the panel above, names and the frame at the sea side. */
function clearing() {
  if (window.innerWidth < 768) return { top: 12, right: 16, bottom: 12, left: 60 }
  return window.innerWidth < 1280
    ? { top: 100, right: 60, bottom: 24, left: 24 }
    : { top: 100, right: 190, bottom: 40, left: 60 }
}

const mapboxFacts = (token: string | null) => ({
  mapboxAccessToken: token,
  projection: 'mercator' as const,
  localFontFamily: 'Noto Sans CJK SC, sans-serif',
})

// Only a refused token or a dead worker ends an engine; a missing tile does not.
function isRefused(error: unknown) {
  const text = error instanceof Error ? error.message : ''
  const status = (error as { status?: number } | undefined)?.status
  return status === 401 || status === 403 || /access token|Worker failed/i.test(text)
}

function exposeForTests(map: unknown) {
  ;(window as unknown as { pipelineMap?: unknown }).pipelineMap = map
}
