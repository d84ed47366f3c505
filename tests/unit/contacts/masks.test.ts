import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPhone, maskEmail, maskPhone } from '#app/domain/contacts/masks.ts'

test.each([
  ['13812341234', '138****1234'],
  ['0574-87654321', '0574-****4321'],
  ['95588', '****'],
  [null, null],
])('the phone %s is shown as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown))

test.each([
  ['lin@example.cn', 'l***@example.cn'],
  ['nonsense', '***'],
  [null, null],
])('the e-mail %s is shown as %s', (email, shown) => expect(maskEmail(email)).toBe(shown))

test('a masked mobile number never holds the whole one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }), (number) => {
      expect(maskPhone(String(number))).not.toContain(String(number).slice(3, 7) + String(number).slice(7))
      expect(maskPhone(String(number))).toMatch(/^1\d{2}\*{4}\d{4}$/)
    }),
  )
})

test.each(['13812341234', '+86 138 1234 1234', '0574-87654321', '4001234567', '95588', '+85212345678'])(
  '%s can be called',
  (phone) => expect(isPhone(phone)).toBe(true),
)
test.each(['12345', '23812341234', 'tel', ''])('%s cannot be called', (phone) =>
  expect(isPhone(phone)).toBe(false),
)
