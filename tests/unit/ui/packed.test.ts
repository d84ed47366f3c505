import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packPage, unpackPage } from '#app/ui/table/packed.ts'

test('a page of a list arrives as it was sent, whatever its words', () => {
  const plain = { noNullPrototype: true } as const
  const row = fc.record(
    {
      id: fc.uuid(),
      name: fc.string({ unit: 'grapheme' }),
      stage: fc.option(fc.record({ name: fc.string(), days: fc.nat() }, plain)),
      isOpen: fc.boolean(),
      due: fc.option(fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('9999-01-01') })),
    },
    plain,
  )
  const page = fc.record(
    { rows: fc.array(row, { maxLength: 8 }), next: fc.option(fc.string({ unit: 'grapheme' })) },
    plain,
  )
  fc.assert(
    fc.property(page, fc.boolean(), ({ rows, ...plain }, byScripts) => {
      const sent = packPage({ byScripts }, plain, { rows: JSON.stringify(rows) })
      expect(unpackPage(sent)).toEqual({ ...plain, rows })
    }),
  )
})
