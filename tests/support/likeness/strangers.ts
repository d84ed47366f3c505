import type { FirmFacts } from '#app/domain/enterprises/likeness/firm-facts.ts'
import type { Chance } from './chance.ts'
import { byHand, elsewhere, hands, mistaken, slipped } from './hands.ts'
import { codeOf, entered, nameOf, type Registered, registered } from './registered.ts'
import type { Stock } from './stock.ts'
import type { Pair } from './twins.ts'

/** How two firms come to look like one, and how often each way. */
const ways = {
  branch: 12,
  branches: 6,
  office: 4,
  institute: 4,
  group: 10,
  holding: 4,
  region: 14,
  province: 4,
  character: 14,
  sound: 3,
  trade: 12,
  traditional: 8,
  subsidiary: 8,
  number: 6,
  fund: 4,
  trades: 12,
  namesake: 2,
}
type Way = keyof typeof ways
type Given = { firm: Registered; next: Registered; stock: Stock; chance: Chance }

/** Two firms of like names. Those of one house share people and addresses more often than others. */
export function strangers(stock: Stock, chance: Chance): Pair {
  const firm = { ...registered(stock, chance), group: false }
  const kind = chance.weighed(ways)
  const next = registered(stock, chance)
  const { one, other, related } = like[kind]({ firm, next, stock, chance })
  const shares = { phone: chance.often(related ? 0.25 : 0.02), address: chance.often(related ? 0.25 : 0.04) }
  const second = { ...elsewhere(other, next) }
  if (shares.phone) second.phone = one.phone
  if (shares.address) second.address = one.address
  const entries = [byHand(entered(one, chance), chance), byHand(entered(second, chance), chance)] as const
  return {
    kind,
    ...(kind === 'namesake' || kind === 'traditional'
      ? finished[kind](entries, { one, second, chance })
      : { one: entries[0], other: entries[1] }),
  }
}

const placed = (firm: Registered): Registered =>
  firm.order === 'without' ? { ...firm, order: 'ahead' } : firm
const cityOtherThan = ({ city }: Registered, { cities }: Stock, { one }: Chance) =>
  one(cities.filter((other) => other[0] !== city[0] && other[1] !== city[1]))

const like: Record<Way, (given: Given) => { one: Registered; other: Registered; related: boolean }> = {
  branch: ({ firm, stock, chance }) => ({
    one: firm,
    other: { ...firm, tail: `${chance.one(stock.cities)[0]}分公司` },
    related: true,
  }),
  branches: ({ firm, stock, chance }) => {
    const city = chance.one(stock.cities)
    const another = chance.other(stock.cities, city)
    return {
      one: { ...firm, tail: `${city[0]}分公司` },
      other: { ...firm, tail: `${another[0]}分公司` },
      related: true,
    }
  },
  office: ({ firm, stock, chance }) => ({
    one: firm,
    other: { ...firm, tail: `${chance.one(stock.cities)[0]}${chance.one(['办事处', '代表处', '营业部'])}` },
    related: true,
  }),
  institute: ({ firm, chance }) => ({
    one: firm,
    other: { ...firm, form: chance.one(['研究院', '研究院有限公司', '职业培训学校', '检测中心']) },
    related: true,
  }),
  group: ({ firm, stock, chance }) => ({
    one: firm,
    other: chance.often(0.6)
      ? { ...firm, trade: ['', '', 'Group'], form: '集团有限公司' }
      : { ...placed(firm), group: true, ...inCity(cityOtherThan(firm, stock, chance)) },
    related: true,
  }),
  holding: ({ firm, chance }) => ({
    one: firm,
    other: {
      ...firm,
      trade: chance.one([
        ['控股', '控股', 'Holdings'],
        ['投资', '投资', 'Investment'],
        ['企业管理', '企业管理', 'Management'],
      ] as const),
    },
    related: true,
  }),
  region: ({ firm, stock, chance }) => ({
    one: placed(firm),
    other: {
      ...placed(firm),
      ...inCity(cityOtherThan(firm, stock, chance)),
      order: chance.one(['ahead', 'behind', 'inside'] as const),
    },
    related: chance.often(0.5),
  }),
  province: ({ firm, stock, chance }) => {
    const city = chance.one(stock.cities.filter(([own, province]) => own !== province))
    return {
      one: { ...placed(firm), city, region: city[0] },
      other: { ...placed(firm), city, region: city[1] },
      related: chance.often(0.5),
    }
  },
  character: ({ firm, stock, chance }) => ({
    one: firm,
    other: { ...firm, core: mistaken(firm.core, stock, chance) },
    related: false,
  }),
  // 华信 and 华鑫 are two firms: two characters of which one is another.
  sound: ({ firm, stock, chance }) => {
    const core = [...firm.core.replace(/^[A-Z]+/, '')].slice(0, 2).join('')
    return { one: { ...firm, core }, other: { ...firm, core: slipped(core, stock, chance) }, related: false }
  },
  trade: ({ firm, stock, chance }) => ({
    one: firm,
    other: { ...firm, trade: chance.other(stock.trades, firm.trade) },
    related: chance.often(0.5),
  }),
  traditional: ({ firm, next, stock, chance }) =>
    like[chance.one(['region', 'character', 'trade', 'branch'] as const)]({ firm, next, stock, chance }),
  subsidiary: ({ firm, next, chance }) => ({
    one: firm,
    other: {
      ...firm,
      core: firm.core + [...next.core.replace(/[A-Z]/g, '')].slice(0, 1 + chance.below(2)).join(''),
    },
    related: true,
  }),
  number: ({ firm, chance }) => {
    const [first, second] = chance.one([
      ['第一', '第二'],
      ['', '第二'],
      ['一号', '二号'],
      ['', '二期'],
    ] as const)
    return {
      one: { ...firm, core: firm.core + first },
      other: { ...firm, core: firm.core + second },
      related: true,
    }
  },
  fund: ({ firm, chance }) => ({
    one: firm,
    other: {
      ...firm,
      trade: chance.one([firm.trade, ['股权投资', '投资', 'Equity Investment']] as const),
      form: '合伙企业（有限合伙）',
    },
    related: true,
  }),
  trades: ({ firm, next }) => ({
    one: firm,
    other: { ...next, ...inCity(firm.city), trade: firm.trade },
    related: false,
  }),
  namesake: ({ firm }) => ({ one: firm, other: firm, related: false }),
}

const inCity = (city: Registered['city']) => ({ city, region: city[0] })

const finished = {
  // One name in two registers: only their codes tell them apart.
  namesake: (
    entries: readonly [FirmFacts, FirmFacts],
    { one, chance }: { one: Registered; second: Registered; chance: Chance },
  ) => ({
    one: { ...entries[0], uscc: one.code, usccState: 'verified' as const },
    other: { ...entries[1], uscc: codeOf(chance.below, '9144'), usccState: 'verified' as const },
  }),
  traditional: (
    entries: readonly [FirmFacts, FirmFacts],
    { second }: { one: Registered; second: Registered; chance: Chance },
  ) => ({
    one: entries[0],
    other: { ...entries[1], name: hands.script(nameOf(second)) },
  }),
}
