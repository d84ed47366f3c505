import { alertOf } from './alerts.ts'
import { type CityNode, type MapGroup, type MapProject, mapGroups, namedIn } from './map.ts'

/** How many projects of one kind stand in a group of the ladder, and come from where. */
export type CityCount = {
  /** Null where none is recorded, or where it is not the reader's to know: then `full` is false. */
  city: string | null
  group: MapGroup
  isKeyBuild: boolean
  full: boolean
  n: number
}

export type CityPoint = { code: string; city: string; cityEn: string; lng: number; lat: number }

/** How many there are in all and by group, and of what is not on the map: key builds are in no group. */
export type MapTally = {
  all: number
  groups: Record<MapGroup, number>
  key: number
  none: number
  hidden: number
}

const sum = (counts: readonly CityCount[]) => counts.reduce((sum, { n }) => sum + n, 0)

export const groupSums = (counts: readonly CityCount[]) =>
  Object.fromEntries(
    mapGroups.map((group) => [group, sum(counts.filter((count) => count.group === group))]),
  ) as Record<MapGroup, number>

export function tallyOf(counts: readonly CityCount[]): MapTally {
  const regular = counts.filter(({ isKeyBuild }) => !isKeyBuild)
  return {
    all: sum(counts),
    groups: groupSums(regular),
    key: sum(counts.filter(({ isKeyBuild }) => isKeyBuild)),
    none: sum(regular.filter(({ city, full }) => full && city === null)),
    hidden: sum(regular.filter(({ full }) => !full)),
  }
}

/**
 * Cities with how many projects come from there, the fullest first; then by code, so that the order never wavers. What
 * needs attention there is looked for among the projects given by name.
 */
export function cityNodes(
  counts: readonly CityCount[],
  points: readonly CityPoint[],
  projects: readonly MapProject[],
): CityNode[] {
  return points
    .map((point) => {
      const there = counts.filter(({ city, isKeyBuild }) => city === point.code && !isKeyBuild)
      const alert = alertOf(namedIn(projects, point.code))
      return { ...point, counts: groupSums(there), total: sum(there), alert }
    })
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total || (a.code < b.code ? -1 : 1))
}
