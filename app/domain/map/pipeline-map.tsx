import { useEffect, useMemo, useState } from 'react'
import { formatList } from '#app/i18n/format.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { baseStyle } from '#app/ui/map/base-style.ts'
import { readPalette } from '#app/ui/map/palette.ts'
import { useEngine } from '#app/ui/map/use-engine.ts'
import { Donut } from './donut.tsx'
import { arcs, type Cluster, cityNodes, type MapProject, mapGroups, parkPoint } from './map.ts'
import './map.css'
import { mapMessages } from './messages.ts'
import { NodeLayers, useClusterName } from './node-layers.tsx'
import { useClusters } from './use-clusters.ts'

type Props = {
  projects: MapProject[]
  token: string | null
  base: 'embedded' | 'none'
  theme: string
  selected?: string
  onSelect: (code: string | null) => void
}

const bounds: [[number, number], [number, number]] = [
  [73, 3.5],
  [135.5, 54],
]

/** The map above the table: cities as donuts, arcs to the park. Where nothing can be drawn, it says so and stays small. */
export function PipelineMap({ projects, token, base, theme, selected, onSelect }: Props) {
  const m = useMessages(mapMessages)
  const locale = useLocale()
  const { engine, state, fail, drawn } = useEngine(token)
  const nodes = useMemo(() => cityNodes(projects), [projects])
  const { clusters, look } = useClusters(nodes)
  const lines = useMemo(() => arcs(nodes), [nodes])
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

  if (state === 'unavailable')
    return (
      <p className="map-status" role="status">
        {m.unavailable}
      </p>
    )
  if (!engine || !style) return <div className="map-canvas" aria-busy="true" />
  const { Map: EngineMap, Marker, Source, Layer, NavigationControl } = engine
  return (
    <div className="map-canvas">
      <EngineMap
        key={engine.name}
        mapLib={engine.mapLib}
        {...(engine.name === 'mapbox'
          ? {
              mapboxAccessToken: token,
              projection: 'mercator',
              localFontFamily: 'Noto Sans CJK SC, sans-serif',
            }
          : {})}
        mapStyle={style}
        initialViewState={{ bounds, fitBoundsOptions: { padding: 12 } }}
        minZoom={1.5}
        maxZoom={10}
        dragRotate={false}
        pitchWithRotate={false}
        touchPitch={false}
        renderWorldCopies={false}
        attributionControl={false}
        fadeDuration={0}
        reuseMaps={false}
        locale={{
          'Map.Title': m.region,
          'NavigationControl.ZoomIn': m.zoomIn,
          'NavigationControl.ZoomOut': m.zoomOut,
        }}
        onIdle={drawn}
        onLoad={({ target }) => {
          look(target)
          exposeForTests(target)
        }}
        onMove={({ target }) => look(target)}
        onResize={({ target }) => look(target)}
        onError={({ error }) => isRefused(error) && fail()}
      >
        <NavigationControl position="bottom-left" showCompass={false} />
        <Source id="arcs" type="geojson" data={lines}>
          <Layer
            id="arcs"
            type="line"
            layout={{ 'line-cap': 'round' }}
            paint={{
              'line-color': palette?.nation ?? '',
              'line-width': ['min', 4, ['+', 1.1, ['/', ['get', 'total'], 6]]],
              'line-opacity': ['case', ['==', ['get', 'code'], selected ?? ''], 0.95, 0.5],
            }}
          />
        </Source>
        {palette && (
          <NodeLayers components={engine} clusters={clusters} palette={palette} hasLand={base !== 'none'} />
        )}
        <Marker longitude={parkPoint[0]} latitude={parkPoint[1]} anchor="center">
          <span className="map-seal" title={m.park}>
            {m.seal}
          </span>
        </Marker>
        {clusters.map((cluster) => (
          <Marker key={cluster.key} longitude={cluster.at.lng} latitude={cluster.at.lat} anchor="center">
            <CityButton {...{ cluster, selected, onSelect }} />
          </Marker>
        ))}
      </EngineMap>
      {state === 'fallen_back' && (
        <p className="map-note" role="status">
          {m.fallenBack}
        </p>
      )}
      <p className="map-credit">{base === 'none' ? m.schematic : m.credit}</p>
    </div>
  )
}

type ButtonProps = {
  cluster: Cluster
  selected?: string
  onSelect: Props['onSelect']
}

function CityButton({ cluster, selected, onSelect }: ButtonProps) {
  const m = useMessages(mapMessages)
  const locale = useLocale()
  const { lead, cities, counts, total } = cluster
  const name = useClusterName()(cluster)
  const isOn = cities.some(({ code }) => code === selected)
  const parts = mapGroups
    .filter((group) => counts[group])
    .map((group) => `${m.groups[group]} ${counts[group]}`)
  return (
    <button
      type="button"
      className={`map-node${isOn ? ' map-node-on' : ''}`}
      aria-pressed={isOn}
      onClick={() => onSelect(isOn ? null : lead.code)}
    >
      <Donut counts={counts} total={total} selected={isOn} />
      <span className="z-hidden">{m.nodeLabel(name, total, formatList(parts, locale))}</span>
    </button>
  )
}

// Only a refused token or a dead worker ends an engine; a missing tile does not.
function isRefused(error: unknown) {
  const text = error instanceof Error ? error.message : ''
  const status = (error as { status?: number } | undefined)?.status
  return status === 401 || status === 403 || /access token|Worker failed/i.test(text)
}

function exposeForTests(map: unknown) {
  ;(window as unknown as { pipelineMap?: unknown }).pipelineMap = map
}
