import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine, cleanLines } from '#app/domain/cleaning.ts'
import { names, optionalText, text } from '#app/domain/forms.ts'

const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '\r\n',
      '\r',
      '\n',
      '\t',
      ' ',
      '\u200b',
      '\u202e',
      '\u3000',
      '\ufeff',
      '\u2028',
      '甲',
      '👩‍💻',
      '\ufe0f',
    ),
    fc.string({ unit: 'binary' }),
  ),
})

describe('what nobody can see is not kept', () => {
  test.each([
    ['甲\u202e公司', '甲公司'],
    ['\u202d宁波示例\u202c', '宁波示例'],
    ['响\u0007铃', '响铃'],
    ['甲\u200b\u2060乙\ufeff', '甲乙'],
    ['第一行\r\n第二行', '第一行 第二行'],
    ['甲\u2028乙', '甲 乙'],
    ['全角\u3000空格', '全角\u3000空格'],
    ['👩‍💻 ❤️‍🔥', '👩‍💻 ❤️‍🔥'],
  ])('C11: the name %j is kept as %j', (typed, kept) => {
    expect(text(120).parse(typed)).toBe(kept)
    expect(optionalText(60).parse(typed)).toBe(kept)
  })

  test.each(['\u200b', '\u3164 \u2800', '\u202e\u202c', '\u00ad\u034f', '\u0007', '\r\n', '\ufe0f'])(
    'C11: a name of %j alone is none',
    (typed) => {
      expect(text(120).safeParse(typed).error?.issues[0]?.message).toBe('required')
      expect(optionalText(60).parse(typed)).toBeUndefined()
    },
  )
})

describe('a long text', () => {
  test('C9: counts a line break as one, and keeps it as one', () => {
    const note = `${'字'.repeat(20)}\r\n`.repeat(190).slice(0, -2)
    expect(note.length).toBe(190 * 22 - 2)
    expect(text(4_000).parse(note)).toBe(note.replaceAll('\r\n', '\n'))
  })

  test('C9: at its limit to the letter comes through a form unchanged', () => {
    const note = `${'字'.repeat(3_750)}${'\n字'.repeat(125)}`
    expect(optionalText(4_000).parse(note.replaceAll('\n', '\r\n'))).toBe(note)
    expect(optionalText(4_000).safeParse(`${note}。`).error?.issues[0]?.message).toBe('tooLong')
  })

  test('C9: with an old Mac’s line breaks, tabs and blank lines keeps its lines', () => {
    expect(optionalText(2_000).parse('甲\r乙\r\n\r\n\t丙  ')).toBe('甲\n乙\n\n\t丙')
  })

  test('C9: that was saved once is not changed by being saved again', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        for (const clean of [cleanLine, cleanLines]) {
          const kept = clean(typed)
          expect(clean(kept)).toBe(kept)
          // A form sends line breaks in its own way.
          expect(clean(kept.replaceAll('\n', '\r\n'))).toBe(kept)
        }
        expect(cleanLine(typed)).not.toMatch(/[\r\n\t]/)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('aliases', () => {
  const aliases = names(10, 120)
  test('C7: an alias with a comma stays one alias', () => {
    const kept = aliases.parse('Zhidu Test Technology Co., Ltd.\r\n知渡、ZD; 示例')
    expect(kept).toEqual(['Zhidu Test Technology Co., Ltd.', '知渡', 'ZD; 示例'])
    expect(aliases.parse(kept.join('\n'))).toEqual(kept)
  })

  test('C7: an alias with a full-width comma or a semicolon stays one alias', () => {
    expect(aliases.parse('甲，乙公司\n丙；丁')).toEqual(['甲，乙公司', '丙；丁'])
  })

  test('C7: a list of aliases is taken as it is, said twice once', () => {
    expect(aliases.parse(['A, B', 'A, B', ' ', '\u200b'])).toEqual(['A, B'])
    expect(
      aliases.safeParse(Array.from({ length: 11 }, (_, at) => `名${at}`)).error?.issues[0]?.message,
    ).toBe('tooMany')
  })
})
