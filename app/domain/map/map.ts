import type { Park } from '#app/domain/park/park.ts'
import type { Warning } from '#app/domain/projects/stages/health.ts'
import { ladderGroups } from '#app/domain/projects/stages/stages.ts'
import type { Alert } from './alerts.ts'

/** The five ladder groups a marker shows, and the exits beside them (design.md §1, §8). */
export const mapGroups = [...ladderGroups, 'exit'] as const
export type MapGroup = (typeof mapGroups)[number]

/** The park, where every arc ends; null until the office has said where it lies. */
export type Hub = Pick<Park, 'cityCode' | 'point'> | null

/** One project on the map or in its table: card fields only. */
export type MapProject = {
  id: string
  /** The firm's name, or the code name of a confidential project. */
  label: string
  labelEn: string | null
  sample: boolean
  stage: string
  exit: string | null
  group: MapGroup
  keyBuild: boolean
  /** Where it comes from is not the reader's to know; without this, no city means that none is recorded. */
  hidden: boolean
  cityCode: string | null
  /** What about it needs attention, as far as the reader may know. */
  warning: Warning | null
}

export type CityNode = {
  code: string
  city: string
  cityEn: string
  lng: number
  lat: number
  counts: Record<MapGroup, number>
  total: number
  alert: Alert | null
}

const nothing = () => Object.fromEntries(mapGroups.map((group) => [group, 0])) as Record<MapGroup, number>

/** Those of the named projects that stand in the city on the ladder; key builds are the park's own and stay off the map. */
export const namedIn = (projects: readonly MapProject[], code: string) =>
  projects.filter(({ cityCode, keyBuild }) => cityCode === code && !keyBuild)

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
