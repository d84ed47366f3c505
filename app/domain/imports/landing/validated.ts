import type { z } from 'zod'
import type { PlanFault, PlanFaultCode } from '../imports.ts'
import type { Row } from './draft.ts'

type Shape = Readonly<Record<string, z.ZodType>>

/** What a row says of the fields of `shape`, as their form would take it, and what is wrong with them. */
export function validated(
  values: Row['values'],
  shape: Shape,
  part = '',
): { values: Record<string, unknown>; faults: PlanFault[] } {
  const taken: Record<string, unknown> = {}
  const faults: PlanFault[] = []
  for (const [field, is] of Object.entries(shape)) {
    if (values[field] === undefined) continue
    const read = is.safeParse(values[field])
    if (read.success) taken[field] = read.data
    else
      faults.push({
        code: read.error.issues[0]?.message as PlanFaultCode,
        at: part ? `${part}.${field}` : field,
      })
  }
  return { values: taken, faults }
}
