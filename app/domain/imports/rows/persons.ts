import type { Subject } from '../subjects/subject.ts'
import type { Person } from '../values/people.ts'
import type { ReadRow, Spoken } from './row.ts'

/**
 * A cell that named several people is several records: each has what stands with its name; numbers of a column beside it
 * go to those without one, in their order.
 */
export function peopleOf(
  parts: Map<string, Spoken & { part: string }>,
  row: ReadRow,
  { parts: described }: Subject,
) {
  if (Array.isArray(row.values.name)) takeFirst(row)
  for (const [key, spoken] of [...parts]) {
    const { name: people } = spoken.values
    if (!Array.isArray(people)) continue
    const spare = sparePhones(spoken, row)
    for (const [at, person] of (people as Person[]).entries()) {
      const { name: _, phone: __, post, ...same } = spoken.values
      const phone = person.phone ?? spare.shift()
      // Whoever asks has no post of their own: what was written is the name.
      const whole = described[spoken.part]?.into ? person.whole : undefined
      const values = {
        ...(at === 0 ? same : described[spoken.part]?.always),
        ...withValue('name', whole ?? (person.name || undefined)),
        ...withValue('post', whole ? undefined : at === 0 ? (post ?? person.post) : person.post),
        ...withValue('phone', phone),
      }
      parts.set(at === 0 ? key : `${key}.${at}`, {
        ...spoken,
        values,
        lookups: at === 0 ? spoken.lookups : {},
      })
    }
  }
}

const withValue = (field: string, value: unknown) => (value === undefined ? {} : { [field]: value })

/** A sheet of people has one a row; more of them in its cell are noted. */
function takeFirst(row: ReadRow) {
  const [first, ...others] = row.values.name as Person[]
  if (!first) return
  row.values.name = first.name || undefined
  row.values.post ??= first.post
  row.values.phone ??= first.phone
  for (const field of ['name', 'post', 'phone']) if (row.values[field] === undefined) delete row.values[field]
  if (others.length > 0) {
    const rest = others.map(({ name }) => name).join('、')
    row.notes.push({ column: -1, heading: '', field: 'name', code: 'further', rest })
  }
}

function sparePhones({ part, values }: Spoken & { part: string }, row: ReadRow): string[] {
  if (typeof values.phone !== 'string') return []
  const note = row.notes.find(({ field, code }) => field === `${part}.phone` && code === 'further')
  const people = values.name as Person[]
  const without = people.filter(({ phone }) => !phone).length
  const others = note?.rest?.split('、') ?? []
  // As many numbers as people: nothing is left over.
  if (note && others.length < without) row.notes.splice(row.notes.indexOf(note), 1)
  return [values.phone, ...others]
}
