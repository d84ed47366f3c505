import { useCallback, useMemo, useState } from 'react'
import { type CityNode, type Cluster, clearOf, clusterNodes, type Point, parkPoint } from './map.ts'

type Screen = {
  project(lngLat: [number, number]): Point
  unproject(point: [number, number]): { lng: number; lat: number }
  getContainer(): { clientWidth: number }
}

/** Pixels a name needs beside its ring. */
const nameRoom = 150

/** A cluster with the place its marker stands at: not its city's own, or too near the map's right edge for a name there. */
export type Marked = Cluster & { at: { lng: number; lat: number }; isMoved: boolean; isAtEdge: boolean }

/** The clusters of `nodes` as the map stands; call `look` whenever it moved. */
export function useClusters(nodes: CityNode[]) {
  const [screen, setScreen] = useState<{ map: Screen; moved: number }>()
  const look = useCallback(
    (map: Screen) => setScreen((before) => ({ map, moved: (before?.moved ?? 0) + 1 })),
    [],
  )
  const clusters = useMemo(() => (screen ? marked(nodes, screen.map) : []), [nodes, screen])
  return { clusters, look }
}

function marked(nodes: CityNode[], map: Screen): Marked[] {
  const seal = map.project(parkPoint)
  const placeOf = ({ lng, lat }: CityNode) => map.project([lng, lat])
  return clusterNodes(nodes, placeOf).map((cluster) => {
    const own = placeOf(cluster.lead)
    const clear = clearOf(seal, own)
    const isAtEdge = clear.x > map.getContainer().clientWidth - nameRoom
    if (clear === own) return { ...cluster, at: cluster.lead, isMoved: false, isAtEdge }
    return { ...cluster, at: map.unproject([clear.x, clear.y]), isMoved: true, isAtEdge }
  })
}
