import { useCallback } from 'react'
import type { Cluster } from './map.ts'
import type { Screen } from './use-placed.ts'

/** What of the map moves it; the engines have more. */
type Moving = Screen & {
  fitBounds(corners: [[number, number], [number, number]], options: object): void
  easeTo(options: object): void
}

/** The least height at which a chosen city's firms are read beside it. */
const cityZoom = 4.6

/** Ways to move the map; at once where motion is not wanted. */
export function useFlight(map: Screen | undefined) {
  const go = useCallback(
    (how: (map: Moving, duration: number) => void) => {
      const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches
      if (map) how(map as Moving, isStill ? 0 : 160)
    },
    [map],
  )
  const fly = (corners: [[number, number], [number, number]]) =>
    go((map, duration) => map.fitBounds(corners, { padding: 12, duration }))
  const zoom = (by: 1 | -1) => go((map, duration) => map.easeTo({ zoom: map.getZoom() + by, duration }))
  /** Several cities in one ring part before one of them is chosen; one city comes near enough for its firms. */
  const chose = ({ lead, cities }: Cluster) =>
    go((map, duration) => {
      const zoom = cities.length > 1 ? map.getZoom() + 2 : Math.max(map.getZoom(), cityZoom)
      if (zoom > map.getZoom()) map.easeTo({ center: [lead.lng, lead.lat], zoom, duration })
    })
  return { fly, zoom, chose }
}
