import { type Door, startApp } from '#tests/support/app.ts'
import { anOfficeAtWork, type Office } from '#tests/support/office-at-work.ts'
import type { Name } from '#tests/support/office-people.ts'

export type Asker = Name | 'disabled' | 'anonymous'

/** The application with the whole office in it; `ask` goes through one door as one of its people. */
export async function openOffice() {
  let office!: Office
  const app = await startApp({
    database: async () => {
      office = await anOfficeAtWork()
      return office.connection
    },
  })
  const at = (address: string) => fill(address.replace('{ownerRole}', office.people.owner.roleId), office)
  const ask = async (
    who: Asker,
    door: Door,
    address: string,
    method = 'GET',
    body?: Record<string, unknown>,
  ) => {
    const keys = who === 'anonymous' ? null : office.people[who]
    const answer = await app.ask(keys, method, at(address), { door, ...(body ? { body } : {}) })
    return { status: answer.status, text: await answer.text() }
  }
  return { ...office, app, ask, at }
}
export type OpenOffice = Awaited<ReturnType<typeof openOffice>>

/** `/visits/{visit}` with the id of that record; `{@owner}` is that person's account. */
const fill = (address: string, { ids, people }: Office) =>
  address.replace(/\{(@?)(\w+)\}/g, (_, person: string, name: string) =>
    person ? people[name as Name].id : (ids as Record<string, string>)[name]!,
  )

/** Asks every cell, a few at a time, and answers the lines that came out wrong. */
export async function mismatches<T>(
  cells: readonly T[],
  ask: (cell: T) => Promise<string | string[] | null>,
) {
  const wrong: string[] = []
  const queue = [...cells]
  const lanes = Array.from({ length: 6 }, async () => {
    for (let cell = queue.pop(); cell !== undefined; cell = queue.pop())
      wrong.push(...[(await ask(cell)) ?? []].flat())
  })
  await Promise.all(lanes)
  return wrong.sort()
}
