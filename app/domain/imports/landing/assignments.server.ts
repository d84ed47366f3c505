import { id, oneOf, optionalDay, optionalText } from '#app/domain/forms.ts'
import { assignmentKinds } from '#app/domain/liaison/liaison.ts'
import type { Planner } from './described.server.ts'
import { comesTo, failed, planFault } from './draft.ts'
import { cadreOf } from './firms/beside.server.ts'
import { belongings } from './firms/stored.server.ts'
import { related } from './relations.ts'
import { validated } from './validated.ts'

const shape = {
  accountId: id(),
  kind: oneOf(assignmentKinds),
  fromOn: optionalDay(),
  reason: optionalText(200),
}

/** Plans who looked after which firm, from when to when. */
export const planAssignments: Planner = async (ctx, rows, desk, found) => {
  const read = rows.map((row) => {
    const { ids, faults, names } = related(row.lookups, found)
    const said = validated({ kind: 'primary', ...row.values }, shape)
    const end = validated(
      row.parts.find(({ part }) => part === 'end')?.values ?? {},
      { toOn: optionalDay() },
      'end',
    )
    const enterpriseId = ids.enterpriseId?.[0] ?? ''
    const lacking = [
      ...(row.lookups.enterpriseId ? [] : [planFault('required', 'enterpriseId')]),
      ...(row.values.accountId === undefined ? [planFault('required', 'accountId')] : []),
    ]
    const all = [...faults, ...said.faults, ...end.faults, ...lacking]
    return {
      row,
      enterpriseId,
      values: { ...said.values, ...end.values },
      name: names[0] ?? '',
      faults: all,
    }
  })
  const { cadres } = await belongings(
    ctx,
    read.flatMap(({ enterpriseId }) => enterpriseId || []),
  )
  return read.map(({ row, enterpriseId, values, name, faults }) => {
    if (faults.length > 0) return failed(row, name, faults)
    const there = cadres.filter((one) => one.enterpriseId === enterpriseId)
    const spoken = { part: '', word: 'assignments', values, lookups: {} }
    const made = cadreOf(
      spoken,
      (values as { kind: 'primary' | 'deputy' }).kind,
      enterpriseId,
      there,
      desk,
      '',
    )
    if (made.faults.length > 0) return failed(row, name, made.faults)
    for (const draft of made.drafts) if (draft) cadres.push({ id: draft.id, ...draft.values } as never)
    const drafts = made.drafts.map((draft) => draft && { ...draft, id: row.recordId })
    return comesTo(name, row.recordId, drafts)
  })
}
