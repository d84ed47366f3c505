import { useCallback, useMemo, useState } from 'react'
import { frameWindow } from './frame.ts'
import {
  type CityNode,
  type Cluster,
  clusterNodes,
  type Hub,
  type MapProject,
  namedIn,
  type Point,
} from './map.ts'
import { dashPoints, sideOf } from './sides.ts'
import { fan, spread } from './spread.ts'

type LngLat = { lng: number; lat: number }
/** What is needed of either engine's map. */
export type Screen = {
  project(lngLat: [number, number]): Point
  unproject(point: [number, number]): LngLat
  getContainer(): { clientWidth: number; clientHeight: number }
  getZoom(): number
  getBounds(): { getWest(): number; getEast(): number; getSouth(): number; getNorth(): number }
}

/** Half a ring with its edge; the seal; and what no ring may cover: islands and their names (design.md §8). */
const ring = 21
const sealRoom = 18
const islandRoom = 12
const kept: readonly [number, number][] = [
  [123.47, 25.75],
  [124.55, 25.92],
  [121, 23.7],
  [116.72, 20.7],
  [114.3, 16.3],
]
/** Rings nearer than this are one until the map is zoomed; on a narrow map sooner. */
const joined = { wide: 5, narrow: 34 }
const narrowMap = 600
/** From here on every city opens into its firms, not the chosen one alone; so many names at most. */
const opensAt = 6.5
const mostNames = 9
/** Pixels a name needs beside its ring, and with what is to be said of it. */
const nameRoom = {
  plain: { width: 84, height: 20 },
  several: { width: 110, height: 20 },
  alert: { width: 200, height: 36 },
}

export type Name = { project: MapProject; at: LngLat }
/** A cluster with the place its ring stands at, its firms when it is opened, and where its own name has room. */
export type Placed = Cluster & {
  at: LngLat
  isMoved: boolean
  isAtEdge: boolean
  /** There is room for its alert beside its name. */
  isRoomy: boolean
  names: { toRight: boolean; shown: Name[]; more: number } | null
}

/** The rings of `nodes` as the map stands, each in its place or aside; call `look` whenever it moved. */
export function usePlaced(
  nodes: CityNode[],
  projects: MapProject[],
  selected: string | undefined,
  park: Hub,
) {
  const [screen, setScreen] = useState<{ map: Screen; moved: number }>()
  const look = useCallback(
    (map: Screen) => setScreen((before) => ({ map, moved: (before?.moved ?? 0) + 1 })),
    [],
  )
  const placed = useMemo(
    () => (screen ? place(nodes, projects, selected, park, screen.map) : []),
    [nodes, projects, selected, park, screen],
  )
  const shown = useMemo(() => (screen ? windowOf(screen.map) : null), [screen])
  const isFrameUp = useMemo(() => (screen ? hidesIsland(screen.map) : false), [screen])
  return { placed, shown, isFrameUp, look, map: screen?.map }
}

/** The frame with its edge, in the lower right corner. */
const frameRoom = { width: 200, height: 195 }

/** Below, the frame would lie on an island: then it stands above. */
function hidesIsland(map: Screen) {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  return kept.some((island) => {
    const { x, y } = map.project(island)
    return x > width - frameRoom.width && x < width && y > height - frameRoom.height && y < height
  })
}

function windowOf(map: Screen) {
  const bounds = map.getBounds()
  return frameWindow({
    west: bounds.getWest(),
    east: bounds.getEast(),
    south: bounds.getSouth(),
    north: bounds.getNorth(),
  })
}

function place(
  nodes: CityNode[],
  projects: MapProject[],
  selected: string | undefined,
  park: Hub,
  map: Screen,
): Placed[] {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  const isNarrow = width < narrowMap
  const isChosen = ({ code }: CityNode) => !isNarrow && code === selected
  const placeOf = ({ lng, lat }: LngLat) => map.project([lng, lat])
  const radius = isNarrow ? joined.narrow : joined.wide
  // A chosen city stands by itself.
  const [chosen, others] = [nodes.filter(isChosen), nodes.filter((node) => !isChosen(node))]
  const clusters = [...clusterNodes(chosen, placeOf, radius), ...clusterNodes(others, placeOf, radius)]
  const own = clusters.map(({ lead }) => placeOf(lead))
  const islands = kept.map((island) => map.project(island))
  const apart = [...islands, ...dashPoints.map((dash) => map.project(dash))]
  const fixed = [
    ...(park ? [{ ...map.project(park.point), r: sealRoom }] : []),
    ...islands.map(({ x, y }) => ({ x, y, r: islandRoom })),
  ]
  const open = isNarrow
    ? -1
    : clusters.findIndex(({ cities, lead }) => cities.length === 1 && lead.code === selected)
  const moved = spread(
    own.map(({ x, y }) => ({ x, y, r: ring })),
    // Other rings keep clear of the opened city's names.
    [...fixed, ...(open < 0 ? [] : column(own[open]!, clusters[open]!.total, { width, height }, islands))],
  )
  return clusters.map((cluster, at) => {
    const [{ x, y }, home] = [moved[at]!, own[at]!]
    const isMoved = Math.hypot(x - home.x, y - home.y) > 3
    const isIn = x > 0 && y > 0 && x < width && y < height
    const isOpen =
      !isNarrow &&
      isIn &&
      cluster.cities.length === 1 &&
      (cluster.lead.code === selected || map.getZoom() >= opensAt)
    const names = isOpen ? namesOf(cluster.lead, projects, { x, y }, { width, height }, map, islands) : null
    const around = { rings: moved.filter((_, other) => other !== at), kept: apart, area: { width } }
    const room = cluster.cities.length > 1 ? nameRoom.several : nameRoom.plain
    const withAlert = sideOf({ x, y }, nameRoom.alert, around)
    const side = withAlert ?? sideOf({ x, y }, room, around)
    return {
      ...cluster,
      at: isMoved ? map.unproject([x, y]) : cluster.lead,
      isMoved,
      isAtEdge: names?.toRight ?? (side ? side === 'left' : x > width - room.width),
      isRoomy: !isNarrow && !names && withAlert !== null,
      names,
    }
  })
}

const column = (ring: Point, n: number, area: { width: number; height: number }, islands: Point[]) => {
  const { toRight, points } = fan(ring, Math.min(n, mostNames), area, islands)
  return points.flatMap(({ x, y }) =>
    [20, 60, 100, 140].map((away) => ({ x: x + (toRight ? away : -away), y, r: 20 })),
  )
}

function namesOf(
  { code, total }: CityNode,
  projects: MapProject[],
  at: Point,
  area: { width: number; height: number },
  map: Screen,
  islands: Point[],
) {
  const shown = namedIn(projects, code).slice(0, mostNames)
  const { toRight, points } = fan(at, shown.length, area, islands)
  return {
    toRight,
    more: total - shown.length,
    shown: shown.map((project, row) => ({ project, at: map.unproject([points[row]!.x, points[row]!.y]) })),
  }
}
