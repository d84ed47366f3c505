import type { Warning } from '#app/domain/projects/stages/health.ts'

export type Alert = Warning & {
  /** How many more projects there need attention. */
  others: number
}

const worse = (a: Warning, b: Warning) =>
  Number(b.tone === 'red') - Number(a.tone === 'red') || (b.days ?? 0) - (a.days ?? 0)

/** What needs attention most among the projects of a place: red before yellow, then the longest; null where nothing does. */
export function alertOf(projects: readonly { warning: Warning | null }[]): Alert | null {
  const warnings = projects.flatMap(({ warning }) => warning ?? []).sort(worse)
  const [first] = warnings
  return first ? { ...first, others: warnings.length - 1 } : null
}

/** The worst of a cluster's cities, with all the others there. */
export function alertIn({ cities }: { cities: readonly { alert: Alert | null }[] }): Alert | null {
  const alerts = cities.flatMap(({ alert }) => alert ?? []).sort(worse)
  const [first] = alerts
  return first ? { ...first, others: alerts.reduce((sum, { others }) => sum + others + 1, -1) } : null
}
