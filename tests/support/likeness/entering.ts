import { v7 as uuidv7 } from 'uuid'
import type { FirmFacts } from '#app/domain/enterprises/likeness/firm-facts.ts'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import type { Db } from '#db/connect.server.ts'
import { contacts, enterprises } from '#db/schema/enterprises.ts'

/** Enters invented firms with a contact person for each phone. A code somebody else has stands unverified. Answers their ids. */
export async function enterFirms(db: Db, firms: readonly FirmFacts[]): Promise<string[]> {
  const taken = new Set<string>()
  const rows = firms.map(({ phones, ...firm }) => {
    const isTaken = firm.uscc !== null && taken.has(firm.uscc)
    if (firm.uscc) taken.add(firm.uscc)
    return {
      ...firm,
      id: uuidv7(),
      aliases: [...firm.aliases],
      usccState: isTaken ? ('unverified' as const) : firm.usccState,
      nameKey: nameKey(firm.name),
      ...findableAs.enterprise(firm),
      phones,
    }
  })
  for (let at = 0; at < rows.length; at += 500) {
    const some = rows.slice(at, at + 500)
    await db.insert(enterprises).values(some.map(({ phones, ...row }) => row))
    const people = some.flatMap(({ id, phones }) =>
      phones.map((phone) => ({ enterpriseId: id, phone, name: '陶知行' })),
    )
    if (people.length) await db.insert(contacts).values(people)
  }
  return rows.map(({ id }) => id)
}
