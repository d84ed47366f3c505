import { readFileSync, writeFileSync } from 'node:fs'

// Draws public/map/frame.svg, the small whole China beside a zoomed map, from the base map's own files:
// `npx tsx scripts/map-frame.ts` after these have changed. Its projection is that of app/domain/map/frame.ts.
import { frameBox, framePoint } from '#app/domain/map/frame.ts'

type Ring = [number, number][]
type Shape = {
  properties: { kind?: string; rank?: number }
  geometry: { type: string; coordinates: unknown }
}
const read = (name: string): Shape[] =>
  JSON.parse(readFileSync(`public/map/${name}.geojson`, 'utf8')).features

/** Every line or ring of a shape, however deep its coordinates lie. */
function* linesOf(coordinates: unknown): Generator<Ring> {
  if (!Array.isArray(coordinates)) return
  if (typeof coordinates[0]?.[0] === 'number') yield coordinates as Ring
  else for (const part of coordinates) yield* linesOf(part)
}

/** Douglas and Peucker: points that stray less than `by` from the line are left out; two points stay two. */
function simplified(points: { x: number; y: number }[], by: number): { x: number; y: number }[] {
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 3) return points
  const span = Math.hypot(last.x - first.x, last.y - first.y)
  const away = points.map(({ x, y }) =>
    span === 0
      ? Math.hypot(x - first.x, y - first.y)
      : Math.abs((last.x - first.x) * (first.y - y) - (first.x - x) * (last.y - first.y)) / span,
  )
  const far = away.indexOf(Math.max(...away))
  if ((away[far] ?? 0) < by) return [first, last]
  return [...simplified(points.slice(0, far + 1), by).slice(0, -1), ...simplified(points.slice(far), by)]
}

const path = (line: Ring, by: number) =>
  simplified(line.map(framePoint), by)
    .map(({ x, y }, at) => `${at ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('')
const sized = (line: Ring) => {
  const xs = line.map((point) => framePoint(point).x)
  return Math.max(...xs) - Math.min(...xs)
}

const land = read('cn-provinces')
  .flatMap(({ geometry }) => [...linesOf(geometry.coordinates)])
  .filter((ring) => sized(ring) > 0.5)
  .map((ring) => `${path(ring, 0.35)}Z`)
const nation = read('cn-lines').filter(({ properties }) => properties.kind === 'nation')
const edge = nation
  .flatMap(({ geometry }) => [...linesOf(geometry.coordinates)])
  .filter((line) => sized(line) > 0.5)
const dashes = read('cn-lines')
  .filter(({ properties }) => properties.kind === 'ten-dash')
  .flatMap(({ geometry }) => [...linesOf(geometry.coordinates)])
const islands = read('cn-places')
  .filter(({ properties }) => properties.kind === 'island')
  .map(({ geometry }) => framePoint(geometry.coordinates as [number, number]))
const dot = ({ x, y }: { x: number; y: number }) => `M${x.toFixed(1)} ${y.toFixed(1)}h.1`
const symbol = (id: string, d: string[]) =>
  `<symbol id="${id}" viewBox="0 0 ${frameBox.width} ${frameBox.height}"><path d="${d.join('')}"/></symbol>`
const parts = [
  symbol('land', land),
  symbol(
    'edge',
    edge.map((line) => path(line, 0.35)),
  ),
  symbol('dashes', [...dashes.map((line) => path(line, 0.2)), ...islands.map(dot)]),
]
writeFileSync('public/map/frame.svg', `<svg xmlns="http://www.w3.org/2000/svg">${parts.join('')}</svg>\n`)
