import type { Feature, FeatureCollection, LineString } from 'geojson'
import { ladderGroups } from '#app/domain/projects/stages/stages.ts'

/** The five ladder groups a marker shows, and the exits beside them (design.md §1, §8). */
export const mapGroups = [...ladderGroups, 'exit'] as const
export type MapGroup = (typeof mapGroups)[number]

/** 宁波软件园, where every arc ends. WGS-84. */
export const parkPoint: [number, number] = [121.62, 29.89]
export const parkCityCode = '330200'

/** One project on the map or in its table: card fields only. */
export type MapProject = {
  id: string
  /** The firm's name, or the code name of a confidential project. */
  label: string
  sample: boolean
  stage: string
  exit: string | null
  group: MapGroup
  keyBuild: boolean
  /** Where it comes from is not the reader's to know; without this, no city means that none is recorded. */
  hidden: boolean
  cityCode: string | null
  city: string | null
  cityEn: string | null
  lng: number | null
  lat: number | null
  team: string | null
  teamEn: string | null
  /** Natural days in the stage; null where only the year is known. */
  stageDays: number | null
}

export type CityNode = {
  code: string
  city: string
  cityEn: string
  lng: number
  lat: number
  counts: Record<MapGroup, number>
  total: number
}

const nothing = () => Object.fromEntries(mapGroups.map((group) => [group, 0])) as Record<MapGroup, number>

export function countGroups(projects: readonly Pick<MapProject, 'group'>[]) {
  const counts = nothing()
  for (const { group } of projects) counts[group] += 1
  return counts
}

const isPlaced = (
  project: MapProject,
): project is MapProject & { cityCode: string; lng: number; lat: number } =>
  project.cityCode !== null && project.lng !== null && project.lat !== null

/** Projects that have a place and stand on the ladder; key builds are the park's own and stay off the map. */
export const onMap = (projects: readonly MapProject[]) =>
  projects.filter((project) => isPlaced(project) && !project.keyBuild)

/** Cities with their projects, the fullest first; then by code, so that the order never wavers. */
export function cityNodes(projects: readonly MapProject[]): CityNode[] {
  const cities = new Map<string, MapProject[]>()
  for (const project of onMap(projects))
    cities.set(project.cityCode!, [...(cities.get(project.cityCode!) ?? []), project])
  return [...cities.entries()]
    .map(([code, there]) => ({
      code,
      city: there[0]!.city ?? code,
      cityEn: there[0]!.cityEn ?? code,
      lng: there[0]!.lng!,
      lat: there[0]!.lat!,
      counts: countGroups(there),
      total: there.length,
    }))
    .sort((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1))
}

/** A marker: one city, or several that would cover each other at this zoom; it stands on the fullest of them. */
export type Cluster = {
  key: string
  lead: CityNode
  cities: CityNode[]
  counts: Record<MapGroup, number>
  total: number
}

/** Joins nodes closer than `radius` pixels on screen, the fullest first. Every node is in exactly one cluster. */
export function clusterNodes(
  nodes: readonly CityNode[],
  project: (node: CityNode) => Point,
  radius = 34,
): Cluster[] {
  const placed = nodes.map((node) => ({ node, at: project(node) }))
  const clusters: { at: Point; cities: CityNode[] }[] = []
  for (const { node, at } of placed) {
    const near = clusters.find((one) => Math.hypot(one.at.x - at.x, one.at.y - at.y) < radius)
    if (near) near.cities.push(node)
    else clusters.push({ at, cities: [node] })
  }
  return clusters.map(({ cities }) => {
    const lead = cities[0]!
    const counts = nothing()
    for (const city of cities) for (const group of mapGroups) counts[group] += city.counts[group]
    return { key: lead.code, lead, cities, counts, total: cities.reduce((sum, { total }) => sum + total, 0) }
  })
}

export type Point = { x: number; y: number }

/** Where a marker stands so that it leaves `seal` clear by `room` pixels: where it is, or moved straight away from it. */
export function clearOf(seal: Point, at: Point, room = 38): Point {
  const [dx, dy] = [at.x - seal.x, at.y - seal.y]
  const apart = Math.hypot(dx, dy)
  if (apart >= room) return at
  // What stands on the seal itself moves up over the land.
  const [x, y] = apart < 1 ? [-0.6, -0.8] : [dx / apart, dy / apart]
  return { x: seal.x + x * room, y: seal.y + y * room }
}

/** From each other city to the park; a quadratic curve in map space, bulging to the sea side. */
export function arcs(nodes: readonly CityNode[]): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: nodes.filter((node) => node.code !== parkCityCode && node.total > node.counts.exit).map(arc),
  }
}

const steps = 64

function arc(node: CityNode): Feature<LineString> {
  const from = project([node.lng, node.lat])
  const to = project(parkPoint)
  const bend = 0.18
  const middle = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const
  const control = [middle[0] - (to[1] - from[1]) * bend, middle[1] + (to[0] - from[0]) * bend] as const
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const t = step / steps
    const at = (axis: 0 | 1) =>
      (1 - t) ** 2 * from[axis] + 2 * (1 - t) * t * control[axis] + t ** 2 * to[axis]
    return unproject([at(0), at(1)])
  })
  return {
    type: 'Feature',
    properties: { code: node.code, total: node.total },
    geometry: { type: 'LineString', coordinates: points },
  }
}

function project([lng, lat]: readonly [number, number]): [number, number] {
  return [lng, (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI]
}

function unproject([x, y]: readonly [number, number]): [number, number] {
  return [x, (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90]
}

export type Segment = { group: MapGroup; from: number; to: number }

/** The donut's segments as fractions of the ring, in ladder order. */
export function donutSegments(counts: Record<MapGroup, number>): Segment[] {
  const total = mapGroups.reduce((sum, group) => sum + counts[group], 0)
  const segments: Segment[] = []
  let at = 0
  for (const group of mapGroups) {
    if (!counts[group]) continue
    segments.push({ group, from: at / total, to: (at + counts[group]) / total })
    at += counts[group]
  }
  return segments
}
