import type { FeatureCollection } from 'geojson'
import { useCallback, useMemo } from 'react'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { firstKept, labelFont } from '#app/ui/map/base-style.ts'
import type { Engine } from '#app/ui/map/engine.ts'
import type { MapPalette } from '#app/ui/map/palette.ts'
import { type Cluster, parkPoint } from './map.ts'
import { mapMessages } from './messages.ts'
import type { Marked } from './use-clusters.ts'

/** What a cluster is called: its fullest city, and how many more there are. */
export function useClusterName() {
  const m = useMessages(mapMessages)
  const isEnglish = useLocale() === 'en'
  return useCallback(
    ({ lead, cities }: Cluster) => {
      const city = isEnglish ? lead.cityEn : lead.city
      return cities.length > 1 ? m.cityMore(city, cities.length) : city
    },
    [m, isEnglish],
  )
}

/**
 * The names beside the rings, drawn by the engine so that no two names cover each other: a province gives way to a city,
 * a city to an island, and all of them to the rings, which are told to the engine as signs nobody sees. A hairline leads a moved ring home.
 */
export function NodeLayers({
  components: { Source, Layer },
  clusters,
  palette,
  hasLand,
}: {
  components: Pick<Engine, 'Source' | 'Layer'>
  clusters: Marked[]
  palette: MapPalette
  hasLand: boolean
}) {
  const nameOf = useClusterName()
  const points = useMemo(() => pointsOf(clusters, nameOf), [clusters, nameOf])
  const leaders = useMemo(() => leadersOf(clusters), [clusters])
  const beforeId = hasLand ? firstKept : undefined
  const text = { 'text-font': labelFont, 'text-padding': 1 }
  return (
    <>
      <Source id="leaders" type="geojson" data={leaders}>
        <Layer id="leaders" type="line" paint={{ 'line-color': palette.nation, 'line-width': 1 }} />
      </Source>
      <Source id="nodes" type="geojson" data={points}>
        {[false, true].map((isAtEdge) => (
          <Layer
            key={String(isAtEdge)}
            id={isAtEdge ? 'node-names-edge' : 'node-names'}
            type="symbol"
            beforeId={beforeId}
            filter={['==', ['get', 'isAtEdge'], isAtEdge]}
            layout={{
              ...text,
              'text-field': ['get', 'name'],
              'text-size': 13,
              'text-max-width': 20,
              'text-variable-anchor': isAtEdge
                ? ['right', 'top', 'bottom']
                : ['left', 'right', 'top', 'bottom'],
              'text-radial-offset': 1.7,
              'text-justify': 'auto',
            }}
            paint={{ 'text-color': palette.ink, 'text-halo-color': palette.land, 'text-halo-width': 2 }}
          />
        ))}
        <Layer
          id="node-covers"
          type="symbol"
          layout={{ ...text, 'text-field': square, 'text-size': ['get', 'size'], 'text-allow-overlap': true }}
          paint={{ 'text-opacity': 0 }}
        />
      </Source>
    </>
  )
}

/** A character as wide as it is high. */
const square = '\u53e3'
/** Less than the ring itself: a line of text is higher than its characters. */
const ring = 26
const seal = 22

function pointsOf(clusters: Marked[], nameOf: (cluster: Cluster) => string): FeatureCollection {
  const point = ([lng, lat]: readonly [number, number], properties: object) => ({
    type: 'Feature' as const,
    properties: { ...properties },
    geometry: { type: 'Point' as const, coordinates: [lng, lat] },
  })
  const rings = clusters.map((cluster) =>
    point([cluster.at.lng, cluster.at.lat], {
      name: nameOf(cluster),
      isAtEdge: cluster.isAtEdge,
      size: ring,
    }),
  )
  return { type: 'FeatureCollection', features: [...rings, point(parkPoint, { size: seal })] }
}

function leadersOf(clusters: Marked[]): FeatureCollection {
  const features = clusters
    .filter(({ isMoved }) => isMoved)
    .map(({ at, lead }) => ({
      type: 'Feature' as const,
      properties: {},
      geometry: {
        type: 'LineString' as const,
        coordinates: [
          [at.lng, at.lat],
          [lead.lng, lead.lat],
        ],
      },
    }))
  return { type: 'FeatureCollection', features }
}
