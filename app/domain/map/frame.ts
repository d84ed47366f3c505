/** The whole-China frame beside a zoomed map: mercator, from the westernmost point to the easternmost, the tenth dash included. */
const [west, east, south, north] = [72.5, 136, 2.5, 54.5]
const mercator = (lat: number) => (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI
const width = 160
const scale = width / (east - west)
export const frameBox = { width, height: Math.ceil((mercator(north) - mercator(south)) * scale) }

/** Where a place stands in the frame, in its own pixels from the upper left. */
export const framePoint = ([lng, lat]: readonly [number, number]) => ({
  x: (lng - west) * scale,
  y: (mercator(north) - mercator(Math.max(-85, Math.min(85, lat)))) * scale,
})

type Bounds = { west: number; east: number; south: number; north: number }

/** The part of the frame a map shows, cut at its edges; null where it shows all of China, so that no frame is needed. */
export function frameWindow(shown: Bounds) {
  const whole = shown.west <= 73.5 && shown.east >= 135 && shown.south <= 3.9 && shown.north >= 53.5
  if (whole) return null
  const [from, to] = [framePoint([shown.west, shown.north]), framePoint([shown.east, shown.south])]
  const cut = (value: number, most: number) => Math.max(1, Math.min(most - 1, value))
  const [x, y] = [cut(from.x, frameBox.width), cut(from.y, frameBox.height)]
  return { x, y, width: cut(to.x, frameBox.width) - x, height: cut(to.y, frameBox.height) - y }
}
