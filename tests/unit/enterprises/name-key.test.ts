import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'

test.each([
  ['宁波思骏科技有限公司', '思骏科技'],
  ['思骏科技', '思骏科技'],
  ['思骏科技（宁波）有限公司', '思骏科技'],
  ['思骏科技(宁波)有限公司', '思骏科技'],
  ['浙江宁波海塘水数股份有限公司', '海塘水数'],
  ['深圳海塘水数有限公司宁波分公司', '海塘水数'],
  ['ＡＢＣ 软件 有限责任公司', 'abc软件'],
  ['宁波软件', '软件'],
  ['华为', '华为'],
  ['宁波', '宁波'],
])('%s is known as %s', (name, key) => expect(nameKey(name)).toBe(key))

test('a legal form changes nothing', () => {
  const cores = fc.constantFrom('衡芥智能', '松间链信', '鹿亭仿真')
  const forms = fc.constantFrom('有限公司', '股份有限公司', '集团有限公司')
  fc.assert(
    fc.property(cores, forms, (core, form) => {
      expect(nameKey(core + form)).toBe(core)
    }),
  )
})

test('any text has a key, and never one of more characters than it has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => {
      // Some simplified characters take two units of a string.
      expect([...nameKey(name)].length).toBeLessThanOrEqual([...name.normalize('NFKC').toLowerCase()].length)
    }),
  )
})
