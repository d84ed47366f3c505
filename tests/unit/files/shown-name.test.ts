import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shownName } from '#app/domain/files/forms.ts'

test('a file’s name loses what turns or hides its letters', () => {
  expect(shownName('photo\u202egnp.exe')).toBe('photognp.exe')
  expect(shownName(' 现场\n照片.png ')).toBe('现场照片.png')
  expect(shownName('\u200b')).toBe('photo')
})

test('a long name keeps its ending and splits no letter', () => {
  expect(shownName(`${'😀'.repeat(130)}.jpeg`)).toBe(`${'😀'.repeat(115)}.jpeg`)
})

test('every name comes to one of 1 to 120 characters that says the same when read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
      const shown = shownName(name)
      expect([...shown].length).toBeGreaterThan(0)
      expect([...shown].length).toBeLessThanOrEqual(120)
      expect(shownName(shown)).toBe(shown)
    }),
  )
})
