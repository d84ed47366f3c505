import fc from 'fast-check'
import { expect, test } from 'vitest'
import { optionalPhone } from '#app/domain/forms.ts'
import { isPhone, maskEmail, maskPhone } from '#app/domain/phones.ts'

test.each([
  ['13812341234', '138****1234'],
  ['0574-87654321', '0574-****4321'],
  ['95588', '****'],
  ['not a number', '****'],
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

test.each([
  ['0574-87654321-8012', '0574-****4321-****'],
  ['（0574）87654321', '0574-****4321'],
  ['0574－87654321', '0574-****4321'],
  ['0574-87654321#12', '0574-****4321-****'],
  ['0574-87654321 转 8012', '0574-****4321-****'],
  ['0574 8765 4321 ext. 12', '0574-****4321-****'],
  ['021-6543210', '021-****3210'],
  ['+86 (0)574 87654321', '0574-****4321'],
  ['0085223456789', '+85 ****6789'],
  ['+1 (415) 555-0132', '+1 ****0132'],
  ['86 138 1234 5678', '138****5678'],
  ['400-123-4567', '400****4567'],
])('C12: %s is taken, and masked whole as %s', (phone, shown) => {
  expect(optionalPhone().safeParse(phone).success).toBe(true)
  expect(maskPhone(phone)).toBe(shown)
})

test.each([
  ['\u202d13812345678\u202c', '13812345678'],
  ['１３８１２３４５６７８', '13812345678'],
  ['138\u200b1234\u00a05678', '1381234 5678'],
  ['0574—87654321', '0574-87654321'],
])('C10: the pasted number %j is kept as %s', (pasted, kept) =>
  expect(optionalPhone().parse(pasted)).toBe(kept),
)

test.each(['12345', '0574-876', '138123456789', '13812345678/13900000000', 'x12'])(
  'C12: %s is refused',
  (phone) => expect(optionalPhone().safeParse(phone).error?.issues[0]?.message).toBe('wrongFormat'),
)
