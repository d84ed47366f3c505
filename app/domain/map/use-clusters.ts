import { useCallback, useMemo, useState } from 'react'
import { type CityNode, type Cluster, clusterNodes } from './map.ts'

type Screen = {
  project(lngLat: [number, number]): { x: number; y: number }
  getContainer(): { clientWidth: number }
}

/** Pixels a city's name needs beside its donut. */
const nameRoom = 132

/** The clusters of `nodes` as the map stands; call `look` whenever it moved. */
export function useClusters(nodes: CityNode[]) {
  const [screen, setScreen] = useState<{ map: Screen; moved: number }>()
  const look = useCallback(
    (map: Screen) => setScreen((before) => ({ map, moved: (before?.moved ?? 0) + 1 })),
    [],
  )
  const clusters = useMemo(
    () => (screen ? clusterNodes(nodes, ({ lng, lat }) => screen.map.project([lng, lat])) : []),
    [nodes, screen],
  )
  /** Whether the name stands left of its donut: no room on the right, or the crowded coast is there. */
  const isNamedLeft = ({ lead: { lng, lat } }: Cluster) =>
    (lng > 110 && lng < 120.5) ||
    (screen !== undefined &&
      screen.map.project([lng, lat]).x > screen.map.getContainer().clientWidth - nameRoom)
  return { clusters, look, isNamedLeft }
}
