import { describe, expect, test } from 'vitest'
import type { FirmFacts } from '#app/domain/enterprises/likeness/firm-facts.ts'
import { likenessOf } from '#app/domain/enterprises/likeness/likeness.server.ts'
import { likenessMessages } from '#app/domain/enterprises/likeness/messages.ts'
import { alikeFrom } from '#app/domain/enterprises/likeness/reasons.ts'
import { whyAlike } from '#app/domain/enterprises/likeness/wording.ts'

const nothing = {
  nameEn: null,
  aliases: [],
  uscc: null,
  usccState: 'unverified',
  address: null,
  phones: [],
} as const
const firm = (name: string, facts: Partial<FirmFacts> = {}): FirmFacts => ({ ...nothing, name, ...facts })
const verified = (uscc: string) => ({ uscc, usccState: 'verified' as const })
const mayBeOne = (one: FirmFacts, other: FirmFacts) => likenessOf(one, other).score >= alikeFrom
const why = (one: FirmFacts, other: FirmFacts, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  whyAlike(likenessOf(one, other).reasons, likenessMessages[locale])

describe('two entries may be one firm', () => {
  test.each([
    ['宁波衡芥智能科技有限公司', '寧波衡芥智能科技有限公司', '名称相同，只是写法不同。'],
    ['ＡＢ衡芥科技（宁波）有限公司', 'ab衡芥科技(宁波)有限公司', '名称相同，只是写法不同。'],
    ['宁波衡芥科技有限公司', '衡芥科技（宁波）有限公司', '名称相同，只是写法不同。'],
    ['宁波衡芥科技有限公司', '衡芥（宁波）科技有限责任公司', '名称相同，只是写法不同。'],
    ['宁波衡芥科技有限公司', '宁波市衡芥科技股份有限公司', '名称相同，只是写法不同。'],
    ['浙江宁波衡芥科技有限公司', '宁波市衡芥科技有限公司', '名称相同，只是写法不同。'],
    ['宁波衡芥科技有限公司', '衡芥科技', '字号同为「衡芥」，一边没写地区、一边没写公司形式。'],
    ['宁波衡芥信息技术有限公司', '宁波衡芥信息', '字号同为「衡芥」，一边行业写得短、一边没写公司形式。'],
    ['宁波衡芥科技有限公司', '宁波衡芥科技集团有限公司', '字号同为「衡芥」，一边带「集团」。'],
    ['宁波松间链信科技有限公司', '宁波松涧链信科技有限公司', '字号「松间链信」与「松涧链信」读音相同。'],
  ])('%s and %s: %s', (one, other, sentence) => {
    expect(mayBeOne(firm(one), firm(other))).toBe(true)
    expect(why(firm(one), firm(other))).toBe(sentence)
    expect(why(firm(one), firm(other), 'en')).toMatch(/^[^\p{Script=Han}]*(“[^”]*”[^\p{Script=Han}]*)*\.$/u)
  })

  test('of the same code, whatever they are called', () =>
    expect(
      likenessOf(
        firm('宁波衡芥科技有限公司', verified('91330200XX0000019G')),
        firm('杭州松间软件有限公司', { uscc: '91330200XX0000019G' }),
      ).score,
    ).toBeGreaterThan(0.9))

  test('of which one is called by the other’s former name', () => {
    const now = firm('宁波衡芥科技有限公司', { aliases: ['杭州松间软件有限公司'] })
    expect(why(now, firm('松间软件（杭州）有限公司'))).toBe('「杭州松间软件有限公司」是别名或曾用名。')
    expect(mayBeOne(now, firm('松间软件（杭州）有限公司'))).toBe(true)
  })

  test('with one English name', () =>
    expect(
      mayBeOne(
        firm('宁波衡芥科技有限公司', { nameEn: 'Hengjie Technology (Ningbo) Co., Ltd.' }),
        firm('NINGBO HENGJIE TECHNOLOGY LIMITED'),
      ),
    ).toBe(true))
})

describe('hints add up', () => {
  const bare = firm('衡芥')
  const whole = firm('宁波衡芥科技有限公司')
  test('the mere 字号 is not enough; with a phone, an address or the alias it is', () => {
    expect(mayBeOne(whole, bare)).toBe(false)
    const phone = [{ phones: ['138 0574 1234'] }, { phones: ['+86-13805741234'] }] as const
    expect(mayBeOne({ ...whole, ...phone[0] }, { ...bare, ...phone[1] })).toBe(true)
    const address = { address: '宁波市扬帆路 515 号 3 幢' }
    expect(mayBeOne({ ...whole, ...address }, { ...bare, ...address })).toBe(true)
    expect(mayBeOne({ ...whole, aliases: ['衡芥'] }, bare)).toBe(true)
  })

  test('two characters that sound alike are two firms until something else agrees', () => {
    const other = firm('宁波珩芥科技有限公司')
    expect(mayBeOne(whole, other)).toBe(false)
    const phones = ['13805741234']
    expect(mayBeOne({ ...whole, phones }, { ...other, phones })).toBe(true)
    expect(why({ ...whole, phones }, { ...other, phones })).toBe(
      '联系人电话相同；字号「衡芥」与「珩芥」读音相同。',
    )
  })

  test('a code with one sign mistyped says more than a name cut short', () => {
    const other = firm('衡芥', { uscc: '91330200XX0000079G' })
    expect(why({ ...whole, ...verified('91330200XX0000019G') }, other)).toMatch(
      /^代码只差一处：91330200XX0000019G 与 91330200XX0000079G；/,
    )
  })
})

describe('firms of like names are two', () => {
  test.each([
    ['another region', '宁波衡芥科技有限公司', '杭州衡芥科技有限公司'],
    ['another region in brackets', '衡芥科技（宁波）有限公司', '衡芥科技（深圳）有限公司'],
    ['a province and its city', '浙江衡芥科技有限公司', '宁波衡芥科技有限公司'],
    ['a branch', '宁波衡芥科技有限公司', '宁波衡芥科技有限公司杭州分公司'],
    ['a branch of a short name', '衡芥科技', '衡芥科技杭州分公司'],
    ['two branches', '衡芥科技有限公司宁波分公司', '衡芥科技有限公司杭州分公司'],
    ['an office', '衡芥科技有限公司', '衡芥科技有限公司驻宁波办事处'],
    ['an institute', '宁波衡芥科技有限公司', '宁波衡芥科技研究院'],
    ['a group and its firm', '衡芥集团有限公司', '衡芥科技有限公司'],
    ['another trade', '宁波衡芥科技有限公司', '宁波衡芥软件有限公司'],
    ['a wider trade', '宁波衡芥科技有限公司', '宁波衡芥智能科技有限公司'],
    ['a number', '宁波衡芥科技有限公司', '宁波衡芥第二科技有限公司'],
    ['two funds', '宁波衡芥一期投资合伙企业（有限合伙）', '宁波衡芥二期投资合伙企业（有限合伙）'],
    ['a partnership', '宁波衡芥科技有限公司', '宁波衡芥科技合伙企业（有限合伙）'],
    ['one other character', '宁波衡芥科技有限公司', '宁波衡苇科技有限公司'],
    ['a longer core', '宁波衡芥科技有限公司', '宁波衡芥云科技有限公司'],
    ['a common trade and place', '宁波软件有限公司', '杭州软件有限公司'],
  ])('%s: %s and %s', (_, one, other) => {
    expect(mayBeOne(firm(one), firm(other))).toBe(false)
    const phones = ['0574-87654321']
    expect(mayBeOne(firm(one, { phones }), firm(other, { phones }))).toBe(false)
  })

  test('two codes that hold and differ, though the name be one', () =>
    expect(
      mayBeOne(
        firm('宁波衡芥科技有限公司', verified('91330200XX0000019G')),
        firm('宁波衡芥科技有限公司', verified('91330200XX0000027B')),
      ),
    ).toBe(false))

  test('a short alias that both have excuses nothing', () => {
    const aliases = ['衡芥科技']
    expect(
      mayBeOne(firm('宁波衡芥科技有限公司', { aliases }), firm('杭州衡芥科技有限公司', { aliases })),
    ).toBe(false)
  })
})

test('who is compared with whom makes no difference', () => {
  const [one, other] = [firm('宁波衡芥科技有限公司', { aliases: ['衡芥'] }), firm('衡芥')]
  expect(likenessOf(one, other).score).toBe(likenessOf(other, one).score)
})
