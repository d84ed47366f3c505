import { expect, test } from 'vitest'
import { asOne, noteShape, shapeOf } from '#db/pool/as-one.ts'

const [text, uuid, money] = [25, 2950, 1700]

test('what is planned once keeps its values from the planner, by their own types', () => {
  const firms = 'select name from enterprises where owner_id = $1 and searched = $2'
  const amounts = 'select id from amounts where amount > $1 and note = $2'
  noteShape(firms, [{ name: 'name', type: text }], [uuid, text])
  noteShape(amounts, [{ name: 'id', type: uuid }], [money, text])
  const all = [firms, amounts].map((one) => ({ text: one, values: [1, 2], shape: shapeOf(one)! }))
  const seen = asOne(all)
  const hidden = asOne(all, { plansOnce: true })
  expect(seen.text).toContain('owner_id = $1 and searched = $2')
  expect(hidden.text).toContain('owner_id = (select $1::uuid) and searched = (select $2::text)')
  // What it is not known of stays as it is.
  expect(hidden.text).toContain('amount > $3 and note = (select $4::text)')
  expect(hidden.values).toEqual(seen.values)
  expect(asOne(all).text).toBe(seen.text)
})
