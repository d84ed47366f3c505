import { useCallback, useMemo, useState } from 'react'
import { type CityNode, clusterNodes } from './map.ts'

type Screen = { project(lngLat: [number, number]): { x: number; y: number } }

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
  return { clusters, look }
}
