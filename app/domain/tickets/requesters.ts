import { isSamePhone } from '#app/domain/phones.ts'

type Person = { contactId: string | null; name: string; phone: string | null; organisation: string | null }

/** One and the same: the same contact, or the same name with nothing that tells them apart. */
export function isSamePerson(one: Person, other: Person): boolean {
  if (one.contactId !== null && other.contactId !== null) return one.contactId === other.contactId
  return (
    one.name === other.name &&
    agree(one.phone, other.phone, isSamePhone) &&
    agree(one.organisation, other.organisation)
  )
}

const agree = (one: string | null, other: string | null, isSame = (a: string, b: string) => a === b) =>
  one === null || other === null || isSame(one, other)
