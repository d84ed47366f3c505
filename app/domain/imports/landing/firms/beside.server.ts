import { v7 as uuidv7 } from 'uuid'
import { type Day, instantOf } from '#app/domain/calendar.ts'
import { contact } from '#app/domain/contacts/record.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import { periodDays, periodFrom } from '#app/domain/liaison/liaison.ts'
import { note } from '#app/domain/notes/record.ts'
import { shapeOf } from '#app/domain/record.ts'
import type { PlanFault } from '../../imports.ts'
import type { Desk } from '../desk.ts'
import { changeTo, type Draft, planFault, type Row, type Told } from '../draft.ts'
import { validated } from '../validated.ts'
import type { Belongings } from './stored.server.ts'

export type Beside = { drafts: (Draft | null)[]; faults: PlanFault[] }
type Party = { enterpriseId: string } | { associationId: string }
type Spoken = Row['parts'][number]
type Person = Belongings['people'][number]

const { enterpriseId: _, associationId: __, isPrimary: ___, ...contactShape } = shapeOf(contact)
/** What somebody is called of whom a ledger has the number alone. */
const nameless = '联系人'

/** The people a row names, each by the name, and of one name by the post, but none that another row is about; the first of a party that has none stands first. */
export function peopleOf(
  spoken: readonly Spoken[],
  party: Party,
  there: Belongings['people'],
  told: Omit<Told, 'event' | 'kind'>,
  isAnothers: (one: Person) => boolean = () => false,
): Beside {
  const faults: PlanFault[] = []
  const known = [...there]
  const drafts = spoken.map(({ values: said }): Draft | null => {
    const read = validated({ name: said.post ?? nameless, ...said }, contactShape, 'contacts')
    faults.push(...read.faults)
    const { name } = read.values as { name: string }
    if (!name) return null
    const named = known.filter((one) => folded(one.name) === folded(name))
    const stored =
      named.find((one) => read.values.post && one.post === read.values.post) ??
      named.find((one) => !isAnothers(one))
    const about = { kind: 'contact', ...told }
    if (stored) return changeTo('contacts', stored, read.values, { event: 'contact.changed', ...about })
    const values = {
      ...read.values,
      ...party,
      isPrimary: !known.some(({ isPrimary }) => isPrimary),
      ...findableAs.person({ name }),
    }
    const id = uuidv7()
    known.push({ id, ...values } as never)
    return {
      table: 'contacts',
      id,
      op: 'insert',
      values,
      told: { event: 'contact.added', ...about },
    }
  })
  return { drafts, faults }
}

/** Who looks after a firm from a day on, by appointment of whoever confirms the import. */
export function cadreOf(
  { values }: Spoken,
  kind: 'primary' | 'deputy',
  enterpriseId: string,
  there: Belongings['cadres'],
  desk: Desk,
  part: string = kind,
): Beside {
  const accountId = values.accountId as string
  const at = part ? `${part}.accountId` : 'accountId'
  const from = (values.fromOn as Day | undefined) ?? desk.today
  const to = (values.toOn as Day | undefined) ?? null
  const same = there.filter((one) => one.kind === kind)
  if (same.some((one) => one.accountId === accountId && holds(one.during, from, values.fromOn === undefined)))
    return { drafts: [], faults: [] }
  // Who left looked after it until then: it waits for its hand-over, as it did. Nobody begins who has left.
  const leftOn = desk.leftOn.get(accountId)
  if (!to && leftOn !== undefined && (values.fromOn === undefined || from >= leftOn))
    return { drafts: [], faults: [planFault('left', at, desk.names.get(accountId))] }
  const other = same.find(({ during }) => overlaps(during, from, to))
  if (other) return { drafts: [], faults: [planFault('heldByOther', at, desk.names.get(other.accountId))] }
  const id = uuidv7()
  const values_ = {
    enterpriseId,
    accountId,
    kind,
    during: periodFrom(from, to),
    reason: (values.reason as string | undefined) ?? null,
    assignedBy: desk.importerId,
  }
  const told = {
    event: 'liaison.assigned',
    kind: 'assignment',
    enterpriseIds: [enterpriseId],
    at: instantOf(from, '09:00'),
    particulars: { kind, accountId },
  }
  return { drafts: [{ table: 'assignments', id, op: 'insert', values: values_, told }], faults: [] }
}

/** Whether the period begins on the day; where no day was said, whether it still lasts. */
function holds(during: string, from: Day, isUnsaid: boolean) {
  const days = periodDays(during)
  return isUnsaid ? days.to === null || days.to > from : days.from === from
}

function overlaps(during: string, from: Day, to: Day | null) {
  const days = periodDays(during)
  return (days.to === null || days.to > from) && (to === null || days.from < to)
}

/** A remark, once. */
export function noteOf(
  { values }: Spoken,
  enterpriseId: string,
  there: Belongings['remarks'],
  desk: Desk,
  at?: Date,
): Beside {
  const read = validated(values, { text: shapeOf(note).text }, 'note')
  const { text } = read.values as { text?: string }
  const isThere = there.some((one) => one.enterpriseId === enterpriseId && one.text === text)
  if (!text || isThere) return { drafts: [], faults: read.faults }
  const values_ = { enterpriseId, text, authorId: desk.importerId }
  const told = { event: 'note.added', kind: 'note', enterpriseIds: [enterpriseId], ...(at && { at }) }
  return {
    drafts: [{ table: 'notes', id: uuidv7(), op: 'insert', values: values_, told }],
    faults: read.faults,
  }
}
