import { Link } from '@remix-run/react'

type Props = {
  label: string
  value: string | number
  unit?: string
  context?: string
  definition?: string
  to?: string
}

/** A figure as a sentence of three lines; with `to` it opens exactly the rows it counts. */
export function Figure({ label, value, unit, context, definition, to }: Props) {
  const body = (
    <>
      <p>
        {label}
        <b>{value}</b>
        {unit}
      </p>
      {context && <small>{context}</small>}
      {definition && <small>{definition}</small>}
    </>
  )
  return to ? (
    <Link className="z-figure" to={to}>
      {body}
    </Link>
  ) : (
    <div className="z-figure">{body}</div>
  )
}

const mostCells = 60

/**
 * How many cells are drawn and how many of them filled: one each up to 60, in proportion beyond. All are filled only
 * when all count, and none only when none does.
 */
export function cellsOf(numerator: number, denominator: number) {
  if (denominator <= mostCells) return { cells: denominator, filled: numerator }
  const share = Math.round((numerator / denominator) * mostCells)
  const least = numerator > 0 ? 1 : 0
  const most = numerator < denominator ? mostCells - 1 : mostCells
  return { cells: mostCells, filled: Math.min(Math.max(share, least), most) }
}

/** A rate as cells: filled counts, hollow does not. */
export function RateCells({
  numerator,
  denominator,
  label,
}: {
  numerator: number
  denominator: number
  label: string
}) {
  const { cells, filled } = cellsOf(numerator, denominator)
  return (
    <span className="z-cells" role="img" aria-label={label}>
      {Array.from({ length: cells }, (_, at) => (
        <i key={at} className={at < filled ? undefined : 'z-hollow'} />
      ))}
    </span>
  )
}
