import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine } from '#app/domain/cleaning.ts'
import { EnterpriseCreate } from '#app/domain/enterprises/forms.ts'
import { optionalText, text, wanYuan } from '#app/domain/forms.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { nested } from '#app/http/read.server.ts'
import { formatMoney } from '#app/i18n/format.ts'

const anyText = fc.string({ unit: fc.oneof(fc.constantFrom('\0', '\ud800', ' ', '\n'), fc.string()) })

describe('any form', () => {
  const name = fc
    .array(fc.constantFrom('a', 'b', '0', '1', '999', '', '__proto__', 'constructor', 'toString'), {
      minLength: 1,
      maxLength: 9,
    })
    .map((parts) => parts.join('.'))

  test('is read to plain objects or refused, and never reaches a prototype', () => {
    const seen = Object.getOwnPropertyNames(Object.prototype).length
    fc.assert(
      fc.property(fc.array(fc.tuple(name, anyText), { maxLength: 30 }), (pairs) => {
        try {
          nested(pairs)
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal)
        }
        expect(({} as Record<string, unknown>).a).toBeUndefined()
        expect(Object.getOwnPropertyNames(Object.prototype).length).toBe(seen)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('any text', () => {
  test('is refused, or kept trimmed, whole, and the same when it is sent again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        for (const schema of [text(40), optionalText(40)]) {
          const read = schema.safeParse(typed)
          if (!read.success || read.data === undefined) continue
          expect(read.data).toBe(cleanLine(typed))
          expect(read.data).not.toMatch(/[\p{Cs}\0]/u)
          expect(Buffer.from(read.data).toString()).toBe(read.data)
          expect(schema.parse(read.data)).toBe(read.data)
        }
      }),
      { numRuns: 2_000 },
    )
  })

  test('of a credit code kept as typed is well formed too', () => {
    const firm = { id: '01890000-0000-7000-8000-000000000000', name: '示例', usccUnverified: true }
    const read = EnterpriseCreate.safeParse({ ...firm, uscc: 'AB\ud800' })
    expect(read.error?.issues[0]).toMatchObject({ path: ['uscc'], message: 'illFormed' })
    expect(EnterpriseCreate.parse({ ...firm, uscc: 'AB 12' }).uscc).toBeDefined()
  })
})

describe('any sum of money', () => {
  const fen = fc.oneof(
    fc.integer({ min: 0, max: 4e15 }),
    fc.integer({ min: 1e10 - 1_000, max: 1e10 + 1_000 }),
  )
  const typedAs = (sum: number) => `${BigInt(sum) / 1_000_000n}.${String(sum % 1_000_000).padStart(6, '0')}`

  test('typed in 万元 is kept to the 分, with or without commas', () => {
    fc.assert(
      fc.property(fen, (sum) => {
        expect(wanYuan().parse(typedAs(sum))).toBe(sum)
        const [whole = '', part] = typedAs(sum).split('.')
        expect(wanYuan().parse(`${Number(whole).toLocaleString('en-US')}.${part}`)).toBe(sum)
      }),
      { numRuns: 2_000 },
    )
  })

  test('is shown in 万元 below one 亿 and in 亿元 from there, never off by more than it rounds', () => {
    fc.assert(
      fc.property(fen, (sum) => {
        const [shown = '', unit] = formatMoney(sum, 'zh-CN').split(' ')
        const value = Number(shown.replaceAll(',', ''))
        const [size, step] = unit === '亿元' ? [1e10, 1e8] : [1e6, 100]
        expect(Math.abs(value * size - sum)).toBeLessThanOrEqual(step / 2 + 8)
        if (unit === '万元') expect(value).toBeLessThan(10_000)
        else expect(value).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 3_000 },
    )
  })

  test('below nothing, or with a part of a 分, is refused', () => {
    for (const typed of ['-1', '1.1234567', '1e9', '∞', 'NaN', '', '0x10'])
      expect(wanYuan().safeParse(typed).success, typed).toBe(false)
  })
})
