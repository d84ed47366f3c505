import type { FeatureCollection } from 'geojson'
import { useCallback, useMemo } from 'react'
import { labelOf } from '#app/domain/projects/project-label.tsx'
import type { Locale } from '#app/i18n/messages.ts'
import { useLocale, useMessages } from '#app/i18n/use-messages.ts'
import { firstKept, labelFont, strongFont } from '#app/ui/map/base-style.ts'
import type { Engine } from '#app/ui/map/engine.ts'
import type { MapPalette } from '#app/ui/map/palette.ts'
import { type Alert, alertIn } from './alerts.ts'
import type { Cluster, Hub } from './map.ts'
import { mapMessages } from './messages.ts'
import type { Placed } from './use-placed.ts'

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
  park,
  hasLand,
  say,
}: {
  components: Pick<Engine, 'Source' | 'Layer'>
  clusters: Placed[]
  palette: MapPalette
  park: Hub
  hasLand: boolean
  /** What a cluster's alert says beside its name. */
  say: (alert: Alert) => string
}) {
  const nameOf = useClusterName()
  const points = useMemo(() => pointsOf(clusters, park, nameOf, say), [clusters, park, nameOf, say])
  const leaders = useMemo(() => leadersOf(clusters), [clusters])
  const locale = useLocale()
  const covers = useMemo(() => coversOf(clusters, locale), [clusters, locale])
  const beforeId = hasLand ? firstKept : undefined
  const text = { 'text-font': labelFont, 'text-padding': 1 }
  return (
    <>
      <Source id="leaders" type="geojson" data={leaders}>
        <Layer id="leaders" type="line" paint={{ 'line-color': palette.edge, 'line-width': 0.8 }} />
        <Layer
          id="true-places"
          type="circle"
          filter={['==', ['geometry-type'], 'Point']}
          paint={{ 'circle-radius': 2, 'circle-color': palette.edge }}
        />
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
              'text-field': nameAndAlert(palette) as never,
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
          layout={{
            ...text,
            'text-field': square,
            'text-size': ['get', 'size'],
            'text-line-height': 1.1,
            'text-allow-overlap': true,
          }}
          paint={{ 'text-opacity': 0 }}
        />
      </Source>
      <Source id="firm-covers" type="geojson" data={covers}>
        <Layer
          id="firm-covers"
          type="symbol"
          beforeId={beforeId}
          layout={{
            ...text,
            'text-field': ['get', 'label'] as never,
            'text-size': 14,
            'text-max-width': 40,
            'text-anchor': ['get', 'anchor'] as never,
            'text-allow-overlap': true,
          }}
          paint={{ 'text-opacity': 0 }}
        />
      </Source>
    </>
  )
}

/** The name, and under it in its colour what needs attention there. */
const nameAndAlert = ({ red, warn }: MapPalette) => [
  'format',
  ['get', 'name'],
  { 'text-font': ['literal', strongFont] },
  ['get', 'alert'],
  { 'font-scale': 0.88, 'text-color': ['case', ['==', ['get', 'tone'], 'red'], red, warn] },
]

/** A character as wide as it is high. */
const square = '\u53e3'
/** Less than the ring itself: a line of text is higher than its characters. */
const ring = 26
const seal = 22

function pointsOf(
  clusters: Placed[],
  park: Hub,
  nameOf: (cluster: Cluster) => string,
  say: (alert: Alert) => string,
): FeatureCollection {
  const point = ([lng, lat]: readonly [number, number], properties: object) => ({
    type: 'Feature' as const,
    properties: { ...properties },
    geometry: { type: 'Point' as const, coordinates: [lng, lat] },
  })
  const rings = clusters.map((cluster) => {
    const alert = cluster.isRoomy ? alertIn(cluster) : null
    return point([cluster.at.lng, cluster.at.lat], {
      name: nameOf(cluster),
      alert: alert ? `\n${signs[alert.tone]} ${say(alert)}` : '',
      tone: alert?.tone ?? '',
      isAtEdge: cluster.isAtEdge,
      size: ring,
    })
  })
  return {
    type: 'FeatureCollection',
    features: [...rings, ...(park ? [point(park.point, { size: seal })] : [])],
  }
}

/** The opened cities' firms, written where nobody sees them: a sea's or a province's name gives way to theirs. */
function coversOf(clusters: Placed[], locale: Locale): FeatureCollection {
  const features = clusters.flatMap(({ names }) =>
    (names?.shown ?? []).map(({ project, at: { lng, lat } }) => ({
      type: 'Feature' as const,
      properties: {
        label: `${square}${labelOf(project, locale)}`,
        anchor: names?.toRight ? 'left' : 'right',
      },
      geometry: { type: 'Point' as const, coordinates: [lng, lat] },
    })),
  )
  return { type: 'FeatureCollection', features }
}

/** The lights' forms: colour never speaks alone. */
const signs = { red: '\u25a0', warn: '\u25b2' }

function leadersOf(clusters: Placed[]): FeatureCollection {
  const line = (...ends: { lng: number; lat: number }[]) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'LineString' as const, coordinates: ends.map(({ lng, lat }) => [lng, lat]) },
  })
  const home = ({ lng, lat }: { lng: number; lat: number }) => ({
    type: 'Feature' as const,
    properties: {},
    geometry: { type: 'Point' as const, coordinates: [lng, lat] },
  })
  const features = clusters.flatMap(({ at, lead, isMoved, names }) => [
    ...(isMoved ? [line(at, lead), home(lead)] : []),
    ...(names?.shown.map((name) => line(at, name.at)) ?? []),
  ])
  return { type: 'FeatureCollection', features }
}
