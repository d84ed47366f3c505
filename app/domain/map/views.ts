import type { CityNode, Hub } from './map.ts'

type Corners = [[number, number], [number, number]]

/** All of China, its tenth dash and islands included. */
export const wholeChina: Corners = [
  [73, 3.5],
  [135.5, 54],
]

/** Degrees around the outermost cities, so that their names have room. */
const around = { lng: 2.5, lat: 2 }

/** The part of China the cities and the park lie in; all of it where there are none. */
export function citiesView(nodes: readonly Pick<CityNode, 'lng' | 'lat'>[], park: Hub): Corners {
  if (!nodes.length) return wholeChina
  const own = park ? [park.point] : []
  const lngs = [...nodes.map(({ lng }) => lng), ...own.map(([lng]) => lng)]
  const lats = [...nodes.map(({ lat }) => lat), ...own.map(([, lat]) => lat)]
  return [
    [Math.min(...lngs) - around.lng, Math.min(...lats) - around.lat],
    [Math.max(...lngs) + around.lng, Math.max(...lats) + around.lat],
  ]
}
