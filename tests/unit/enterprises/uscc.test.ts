import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isUscc, organisationCheck, tidyUscc, usccCheck, usccFault } from '#app/domain/enterprises/uscc.ts'

const valid = [
  '91350100M000100Y43',
  '91330200XX0000019G',
  '91330200XX0000027B',
  '91330200XX00000356',
  '91330200XX00000431',
  '91330200XX0000051U',
  '91330200XX00004650',
  '91330200XX000006XK',
  '91330200XX0000190J',
  '51330200XX00090133',
]
const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
const code = fc
  .array(fc.constantFrom(...alphabet), { minLength: 16, maxLength: 16 })
  .map((characters) => characters.join(''))
  .map((first16) => first16 + organisationCheck(first16.slice(8)))
  .map((first17) => first17 + usccCheck(first17))

describe('a unified social credit code', () => {
  test.each(valid)('%s holds', (code) => expect(usccFault(code)).toBeNull())

  test('the same code with Z is not one', () => expect(usccFault('91350100M000100Y4Z')).toBe('alphabet'))

  test('the published wrong answer W is refused', () => {
    expect(usccFault('91350100M000100Y4W')).toBe('check')
  })

  test('a wrong organisation part is named as such', () => {
    expect(usccFault('91330200XX0000018G')).toBe('organisation')
  })

  test('spaces, hyphens, lower case and full width are tidied', () => {
    expect(tidyUscc(' 9133 0200-xx00 00019g ')).toBe('91330200XX0000019G')
    expect(tidyUscc('９１３３０２００ＸＸ０００００１９Ｇ')).toBe('91330200XX0000019G')
  })

  test('every code made by the two rules holds, and no other last character does', () => {
    fc.assert(
      fc.property(code, fc.constantFrom(...alphabet), (made, other) => {
        expect(isUscc(made)).toBe(true)
        if (other !== made[17]) expect(isUscc(made.slice(0, 17) + other)).toBe(false)
      }),
    )
  })

  test('one mistyped character never goes unnoticed', () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom(...alphabet), (made, at, typed) => {
        fc.pre(typed !== made[at])
        expect(isUscc(made.slice(0, at) + typed + made.slice(at + 1))).toBe(false)
      }),
    )
  })

  test('any text gets an answer', () => {
    fc.assert(fc.property(fc.string(), (text) => typeof isUscc(tidyUscc(text)) === 'boolean'))
  })
})
