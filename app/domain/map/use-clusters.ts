import { useCallback, useState } from 'react'
import { countGroups, type MapGroup, mapGroups } from './map.ts'

/** A marker on the map: one city, or several that would overlap at this zoom. */
export type Cluster = {
  key: string
  lng: number
  lat: number
  total: number
  counts: Record<MapGroup, number>
  /** The city all its projects share, if there is one. */
  code: string | null
}

type Drawn = {
  querySourceFeatures(source: string): { properties: Record<string, unknown>; geometry: unknown }[]
}

/** Reads the engine's clusters of source `projects`; call `read` whenever the map is idle. */
export function useClusters() {
  const [clusters, setClusters] = useState<Cluster[]>([])
  const read = useCallback((map: Drawn) => setClusters(readClusters(map)), [])
  return { clusters, read }
}

// Tiles overlap, so the same cluster arrives more than once.
function readClusters(map: Drawn): Cluster[] {
  const seen = new Map<string, Cluster>()
  for (const { properties, geometry } of map.querySourceFeatures('projects')) {
    const [lng = 0, lat = 0] = (geometry as { coordinates: number[] }).coordinates
    const isCluster = Boolean(properties.cluster)
    const key = isCluster ? `c${properties.cluster_id}` : `p${properties.id}`
    const counts = countGroups([])
    for (const group of mapGroups) counts[group] = Number(properties[group] ?? 0)
    const total = isCluster ? Number(properties.point_count) : 1
    const [min, max] = isCluster
      ? [properties.minCode, properties.maxCode]
      : [properties.code, properties.code]
    seen.set(key, { key, lng, lat, total, counts, code: min === max ? String(min) : null })
  }
  return [...seen.values()].sort((a, b) => b.total - a.total || (a.key < b.key ? -1 : 1))
}
