import type { Feature, FeatureCollection, LineString } from 'geojson'
import type { Hub } from './map.ts'
import type { CityTrips } from './trips.ts'

/** From the park to each other city our people went to; a quadratic curve in map space, bulging to the sea side. */
export function arcs(trips: readonly CityTrips[], park: Hub): FeatureCollection<LineString> {
  return {
    type: 'FeatureCollection',
    features: park
      ? trips.filter(({ code }) => code !== park.cityCode).map((node) => arc(node, park.point))
      : [],
  }
}

const steps = 64

function arc(node: CityTrips, park: readonly [number, number]): Feature<LineString> {
  const from = project([node.lng, node.lat])
  const to = project(park)
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
    properties: { code: node.code, times: node.times },
    geometry: { type: 'LineString', coordinates: points },
  }
}

function project([lng, lat]: readonly [number, number]): [number, number] {
  return [lng, (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI]
}

function unproject([x, y]: readonly [number, number]): [number, number] {
  return [x, (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90]
}
