import { expect, test } from 'vitest'
import { admission } from '#db/pool/admission.ts'

const turns = () => admission({ slots: 8, shareOf: () => 2, spare: 2, atMost: 100 })

/** How many of these were let in at once. */
async function letIn(asked: unknown[]) {
  const waits = asked.map((one) => one instanceof Promise)
  return waits.filter((isWaiting) => !isWaiting).length
}
const ask = (gate: ReturnType<typeof turns>, kind: string, times: number) =>
  Array.from({ length: times }, () => gate.enter(kind, 0))

test('alone, a statement is asked as often at once as there is room, and leaves the spare turns free', async () => {
  expect(await letIn(ask(turns(), 'firms', 20))).toBe(6)
})

test('however many wait for one table, another statement is asked at once, to its share', async () => {
  const gate = turns()
  ask(gate, 'firms', 20)
  expect(await letIn(ask(gate, 'sessions', 3))).toBe(2)
})

test('statements of many kinds fill every turn', async () => {
  const gate = turns()
  const kinds = ['a', 'b', 'c', 'd', 'e']
  expect(await letIn(kinds.flatMap((kind) => ask(gate, kind, 2)))).toBe(8)
})

test('whoever leaves lets in the first who waits and has room', async () => {
  const gate = turns()
  const [leave] = ask(gate, 'firms', 6) as (() => void)[]
  const order: string[] = []
  const wait = (name: string, kind: string) =>
    Promise.resolve(gate.enter(kind, 0)).then(() => order.push(name))
  void wait('first', 'firms')
  void wait('second', 'firms')
  leave!()
  await new Promise((done) => setImmediate(done))
  expect(order).toEqual(['first'])
})
