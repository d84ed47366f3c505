import type { faultMessages } from '#app/i18n/fault-messages.ts'
import type { PlanFault } from '../imports.ts'
import type { importMessages } from '../messages.ts'

type Words = (typeof importMessages)['zh-CN']
type Faults = (typeof faultMessages)['zh-CN']

/** A fault of a row in words, led by the column it is about where that is known. */
export function saidFault(
  { code, at, of = '' }: PlanFault,
  m: Words,
  faults: Faults,
  labelOf: (key: string) => string,
) {
  const own = m.faults[code as keyof Words['faults']]
  const said = own ? own(of) : (faults[code as keyof Faults] ?? code)
  const label = at ? labelOf(at) : ''
  return label ? `${label}：${said}` : said
}

/** A value as a row shows it. */
export function shownValue(value: unknown, empty: string): string {
  if (value === null || value === undefined || value === '') return empty
  return Array.isArray(value) ? value.join('、') || empty : String(value)
}
