import type { StageGroup } from '../mark.tsx'

/** How far along: filled steps are reached, a dashed one is applied for. */
export function StageStep({
  steps,
  done,
  asked,
  groups,
  label,
}: {
  steps: number
  done: number
  asked?: number
  groups: StageGroup[]
  label: string
}) {
  return (
    <span className="z-steps" role="img" aria-label={label}>
      {Array.from({ length: steps }, (_, at) => (
        <i
          key={at}
          className={`z-stage-${groups[at] ?? 'lead'}${at < done ? ' z-done' : at + 1 === asked ? ' z-asked' : ''}`}
        />
      ))}
    </span>
  )
}
