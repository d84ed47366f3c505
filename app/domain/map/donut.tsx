import { donutSegments, type MapGroup } from './map.ts'

const radius = 14
const circumference = 2 * Math.PI * radius

/** A ring has room for three digits of the plain size. */
const sizeFor = (n: number) => (n < 1_000 ? undefined : n < 10_000 ? 'map-donut-long' : 'map-donut-longer')

/** A city's projects by ladder group, the count inside. */
export function Donut({
  counts,
  total,
  selected,
}: {
  counts: Record<MapGroup, number>
  total: number
  selected: boolean
}) {
  const segments = donutSegments(counts)
  const gap = segments.length > 1 ? 1.2 : 0
  return (
    <svg className="map-donut" viewBox="-20 -20 40 40" width="40" height="40" aria-hidden="true">
      {selected && <circle r={19} className="map-donut-halo" />}
      <circle r={radius + 3.5} className="map-donut-disc" />
      {counts.exit === total ? (
        <circle r={radius} className="map-donut-out" />
      ) : (
        segments.map(({ group, from, to }) => (
          <circle
            key={group}
            r={radius}
            className={`map-donut-segment map-group-${group}`}
            strokeDasharray={`${Math.max((to - from) * circumference - gap, 1)} ${circumference}`}
            strokeDashoffset={-from * circumference}
            transform="rotate(-90)"
          />
        ))
      )}
      <text className={sizeFor(total)}>{total}</text>
    </svg>
  )
}
