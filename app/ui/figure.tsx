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

/** A small n, one cell each: filled counts, hollow does not. */
export function RateCells({
  numerator,
  denominator,
  label,
}: {
  numerator: number
  denominator: number
  label: string
}) {
  return (
    <span className="z-cells" role="img" aria-label={label}>
      {Array.from({ length: Math.min(denominator, 60) }, (_, at) => (
        <i key={at} className={at < numerator ? undefined : 'z-hollow'} />
      ))}
    </span>
  )
}
