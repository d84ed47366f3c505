import type { PlanFault } from '../imports.ts'
import type { Wanted } from '../rows/row.ts'
import { type Found, wantedKey } from './desk.ts'
import { planFault } from './draft.ts'

/** The ids that a row's lookups stand for, by field, and what is not there. */
export function related(
  lookups: Readonly<Record<string, Wanted[]>>,
  found: ReadonlyMap<string, Found>,
  part = '',
): { ids: Record<string, string[]>; faults: PlanFault[]; names: string[] } {
  const ids: Record<string, string[]> = {}
  const faults: PlanFault[] = []
  const names: string[] = []
  for (const [field, wanted] of Object.entries(lookups))
    for (const one of wanted) {
      const there = found.get(wantedKey(one)) ?? { fault: 'notFound' as const }
      if ('fault' in there)
        faults.push(planFault(there.fault, part ? `${part}.${field}` : field, one.name ?? one.code))
      else {
        ids[field] = [...(ids[field] ?? []), there.id]
        names.push(there.name)
      }
    }
  return { ids, faults, names }
}
