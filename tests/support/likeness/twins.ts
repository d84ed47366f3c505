import type { FirmFacts } from '#app/domain/enterprises/likeness/firm-facts.ts'
import type { Chance } from './chance.ts'
import { byHand, hands, mistyped, slipped } from './hands.ts'
import { englishOf, entered, nameOf, type Registered, registered } from './registered.ts'
import type { Stock } from './stock.ts'

export type Pair = { kind: string; one: FirmFacts; other: FirmFacts }

/** How one firm comes to stand twice in a ledger, and how often each way. */
const ways = {
  script: 10,
  spelling: 14,
  unformed: 12,
  unplaced: 10,
  moved: 8,
  province: 4,
  short: 10,
  bare: 5,
  former: 7,
  group: 6,
  slip: 10,
  code: 4,
  english: 5,
  renamed: 4,
}
type Way = keyof typeof ways

/** One firm entered twice. */
export function twins(stock: Stock, chance: Chance): Pair {
  const firm = registered(stock, chance)
  const kind = chance.weighed(ways)
  const one = byHand(entered(firm, chance), chance, 0.1)
  const again = copied(entered(firm, chance, 0.75), chance)
  return { kind, ...written[kind]({ firm, one, again, stock, chance }) }
}

/** The second entry's code is often copied from paper: not checked, and sometimes wrong. */
function copied(facts: FirmFacts, chance: Chance): FirmFacts {
  if (!facts.uscc) return facts
  const uscc = chance.often(0.2) ? mistyped(facts.uscc, chance) : facts.uscc
  return { ...facts, uscc, usccState: 'unverified' }
}

type Given = { firm: Registered; one: FirmFacts; again: FirmFacts; stock: Stock; chance: Chance }
type Entries = Pick<Pair, 'one' | 'other'>

const named = ({ one, again, chance }: Given, name: string): Entries => ({
  one,
  other: byHand({ ...again, name }, chance),
})
const shortOf = ({ core, trade }: Registered) => core + trade[1]
const formless = (name: string) => name.replace(/(?:股份)?有限(?:责任)?公司$/, '')

const written: Record<Way, (given: Given) => Entries> = {
  script: (given) => named(given, hands.script(nameOf(given.firm))),
  spelling: (given) => named(given, given.chance.one(Object.values(hands))(nameOf(given.firm))),
  unformed: (given) => named(given, formless(nameOf(given.firm))),
  unplaced: (given) => named(given, nameOf({ ...given.firm, order: 'without' })),
  moved: (given) =>
    named(given, nameOf({ ...given.firm, order: given.chance.one(['ahead', 'behind', 'inside'] as const) })),
  province: (given) => {
    const suffix = given.firm.region === given.firm.city[0] ? '市' : '省'
    const region = /北京|上海/.test(given.firm.region)
      ? `${given.firm.region}市`
      : `${given.firm.region}${suffix}`
    return named(given, nameOf({ ...given.firm, region, order: 'ahead' }))
  },
  short: (given) =>
    named(
      given,
      given.chance.often(0.5) ? `${given.firm.region}${shortOf(given.firm)}` : shortOf(given.firm),
    ),
  // The mere 字号 says little: something else is known of both.
  bare: (given) => agreeing(given, { ...given.again, name: given.firm.core }),
  former: (given) => {
    const { one, again, firm, stock, chance } = given
    const before = nameOf({ ...firm, core: registered(stock, chance).core, trade: chance.one(stock.trades) })
    return chance.often(0.5)
      ? {
          one: { ...one, aliases: [...one.aliases, before] },
          other: byHand({ ...again, name: before }, chance),
        }
      : { one, other: { ...again, name: before, aliases: [...again.aliases, nameOf(firm)] } }
  },
  group: (given) => named(given, nameOf({ ...given.firm, group: !given.firm.group })),
  slip: (given) => {
    const { firm, again, stock, chance } = given
    const core = slipped(firm.core.replace(/^[A-Z]+/, ''), stock, chance)
    const name = nameOf({ ...firm, core: firm.core.replace(/[^A-Z]+$/, core) })
    // Two characters of which one is another may be anybody's: something else agrees.
    return [...core].length > 2 ? named(given, name) : agreeing(given, { ...again, name })
  },
  code: (given) => {
    const { one, again, firm, chance } = given
    return {
      one: { ...one, uscc: firm.code, usccState: 'verified' },
      other: byHand(
        { ...again, name: shortOf(firm), uscc: mistyped(firm.code, chance), usccState: 'unverified' },
        chance,
      ),
    }
  },
  english: ({ one, again, firm, chance }) => {
    const said = englishOf(firm)
    const other = chance.one([
      said,
      said.replace(' Co., Ltd.', ' Co Ltd'),
      said.replace(', Ltd.', '., Limited'),
      said.toUpperCase(),
    ])
    return { one: { ...one, nameEn: said }, other: { ...again, name: other, nameEn: null } }
  },
  renamed: ({ one, again, firm, stock, chance }) => ({
    one: { ...one, uscc: firm.code, usccState: 'verified' },
    other: { ...again, name: nameOf(registered(stock, chance)), uscc: firm.code, usccState: 'unverified' },
  }),
}

/** The two entries with one more fact that both have. */
function agreeing({ one, firm, chance }: Given, other: FirmFacts): Entries {
  const fact = chance.weighed({ phone: 4, alias: 3, code: 2, address: 1 })
  if (fact === 'phone')
    return { one: { ...one, phones: [firm.phone] }, other: { ...other, phones: [firm.phone] } }
  if (fact === 'alias') return { one: { ...one, aliases: [...one.aliases, other.name] }, other }
  if (fact === 'address')
    return { one: { ...one, address: firm.address }, other: { ...other, address: firm.address } }
  return {
    one: { ...one, uscc: firm.code, usccState: 'verified' },
    other: { ...other, uscc: firm.code, usccState: 'unverified' },
  }
}
