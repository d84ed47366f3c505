import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { findableAs } from '#app/domain/findable.server.ts'
import { folded, foldedText, foldedWords } from '#app/domain/folding.server.ts'

const soundsOf = (name: string) => findableAs.enterprise({ name }).sounds.split(' ')
const soundsOfPerson = (name: string) => findableAs.person({ name }).sounds.split(' ')
const initialsOf = (sounds: string[]) =>
  sounds.map((said) =>
    said
      .split("'")
      .map((one) => one.charAt(0))
      .join(''),
  )

describe('a name folds to one form', () => {
  test.each([
    ['ＡＢＣ科技（宁波）有限公司', 'abc科技宁波有限公司'],
    ['華鼎雲端軟體股份有限公司', '华鼎云端软体股份有限公司'],
    ['臺灣後來製造', '台湾后来制造'],
    ['Société  Générale', 'societegenerale'],
    ['9133 0200-XX00\u200b0001 9G', '91330200xx0000019g'],
    ['甲\u202e乙·丙・丁', '甲乙丙丁'],
    ['㈱示例™', '株示例tm'],
  ])('C1: %j is kept as %s', (typed, kept) => expect(folded(typed)).toBe(kept))

  test('C1: folding once more changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('華', '臺', '（', 'Ａ', 'é', 'ß', 'İ'),
            fc.string({ unit: 'binary' }),
          ),
        }),
        (text) => {
          expect(folded(folded(text))).toBe(folded(text))
          expect(foldedText(foldedText(text))).toBe(foldedText(text))
          expect(foldedWords(foldedWords(text).join(' '))).toEqual(foldedWords(text))
          expect(nameKey(foldedText(text))).toBe(nameKey(text))
        },
      ),
      // Marks that a sign parts come to stand together once the sign is gone.
      { numRuns: 2_000, examples: [['\u05e9\u05c1\u0000\u05b0']] },
    )
  })

  test('C1: a name and its full-width, capital or spaced twin are kept alike', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        for (const twin of [wide(text), text.toUpperCase(), [...text].join('\u200b')])
          expect(folded(twin)).toBe(folded(text))
      }),
    )
  })

  test('C2: a firm and its twin in the other script have one key', () => {
    expect(nameKey('華鼎雲端軟體股份有限公司')).toBe(nameKey('华鼎云端软体股份有限公司'))
    expect(nameKey('廣東聯創總公司')).toBe(nameKey('联创'))
  })
})

describe('a name has its sound', () => {
  test.each([
    ['华迪计算机', "hua'di'ji'suan'ji"],
    ['HR云SaaS 2号', "h'r'yun's'a'a's'2'hao"],
    ['重庆长安', "chong'qing'chang'an"],
    ['華鼎', "hua'ding"],
  ])('C3: %s sounds %s', (name, sounds) => expect(soundsOf(name)).toEqual([sounds]))

  test('C3: so has each alias', () => {
    const { searched, sounds } = findableAs.enterprise({ name: '秒瞳科技', aliases: ['秒瞳系统', 'MT'] })
    expect(sounds.split(' ')).toEqual(["miao'tong'ke'ji", "miao'tong'xi'tong"])
    expect(searched).toBe('秒瞳科技 秒瞳系统 mt')
  })

  test('C4: 绿 is typed lv or lu', () => expect(soundsOf('绿洲')).toEqual(["lv'zhou", "lu'zhou"]))

  test.each([
    ['单雄飞', 'sxf'],
    ['尉迟区查', 'ycoz'],
    ['曾仇解', 'zqx'],
    ['盖乐朴', 'gyp'],
    ['解缙', 'xj'],
    ['仇和', 'qh'],
  ])('C6: the person %s is found by %s', (name, initials) =>
    expect(initialsOf(soundsOfPerson(name))).toContain(initials),
  )

  test('C6: and by the everyday reading too', () => {
    expect(initialsOf(soundsOfPerson('王乐'))).toEqual(expect.arrayContaining(['wl', 'wy']))
    expect(initialsOf(soundsOfPerson('单雄飞'))).toContain('dxf')
  })
})
