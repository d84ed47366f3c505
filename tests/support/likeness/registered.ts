import { pinyin } from 'pinyin-pro'
import type { FirmFacts } from '#app/domain/enterprises/likeness/firm-facts.ts'
import { organisationCheck, usccCheck } from '#app/domain/enterprises/uscc.ts'
import type { Chance } from './chance.ts'
import type { Stock } from './stock.ts'

/** An invented firm as its register has it: 行政区划 + 字号 + 行业 + 组织形式, in one of the orders the rules on names allow. */
export type Registered = {
  city: readonly [string, string, string]
  region: string
  core: string
  trade: readonly [string, string, string]
  form: string
  order: 'ahead' | 'inside' | 'behind' | 'without'
  group: boolean
  tail: string
  code: string
  phone: string
  address: string
}

export function registered(stock: Stock, { one, often, below, weighed }: Chance): Registered {
  const city = one(stock.cities)
  const length = often(0.7) ? 2 : often(0.7) ? 3 : 4
  const groups = [...stock.sounds]
  const core = Array.from({ length }, () => one([...groups.splice(below(groups.length), 1)[0]!])).join('')
  return {
    city,
    region: often(0.2) ? city[1] : city[0],
    core: often(0.06)
      ? `${String.fromCharCode(65 + below(26))}${String.fromCharCode(65 + below(26))}${core}`
      : core,
    trade: one(stock.trades),
    form: weighed({ 有限公司: 8, 股份有限公司: 2, 有限责任公司: 1 }),
    order: weighed({ ahead: 12, behind: 4, inside: 3, without: 2 }),
    group: often(0.06),
    tail: '',
    code: codeOf(below, '9133'),
    phone: `13${below(10)}${String(below(1e8)).padStart(8, '0')}`,
    address: `${city[0]}市${one(stock.streets)}${1 + below(900)}号${1 + below(20)}幢${101 + below(1900)}室`,
  }
}

/** A code whose checks hold, of those never given out: its organisation begins with XX. */
export function codeOf(below: Chance['below'], office: string) {
  const first8 = `XX${String(below(1e6)).padStart(6, '0')}`
  const first17 = `${office}${String(below(1e4)).padStart(4, '0')}${first8}${organisationCheck(first8)}`
  return first17 + usccCheck(first17)
}

export function nameOf({ region, core, trade, form, order, group, tail }: Registered) {
  const grown = `${group ? '集团' : ''}${form}${tail}`
  if (order === 'ahead') return `${region}${core}${trade[0]}${grown}`
  if (order === 'inside') return `${core}（${region}）${trade[0]}${grown}`
  if (order === 'behind') return `${core}${trade[0]}（${region}）${grown}`
  return `${core}${trade[0]}${grown}`
}

export function englishOf({ core, trade, city, order, form }: Registered) {
  const said = pinyin(core, { toneType: 'none', type: 'array' }).join('')
  const place = order === 'without' ? '' : order === 'ahead' ? `${city[2]} ` : ''
  const inside = order === 'inside' || order === 'behind' ? ` (${city[2]})` : ''
  const ending = form.startsWith('股份') ? 'Inc.' : 'Co., Ltd.'
  return `${place}${said.charAt(0).toUpperCase()}${said.slice(1)} ${trade[2]}${inside} ${ending}`
}

/** Entered as the register has it; what besides its name is known of it, is so by chance. */
export function entered(firm: Registered, { often }: Chance, share = 1): FirmFacts {
  const known = (of: number) => often(of * share)
  const uscc = known(0.6) ? firm.code : null
  return {
    name: nameOf(firm),
    nameEn: known(0.2) ? englishOf(firm) : null,
    aliases: known(0.25) ? [often(0.5) ? firm.core : `${firm.core}${firm.trade[1]}`] : [],
    uscc,
    usccState: uscc ? 'verified' : 'unverified',
    address: known(0.5) ? firm.address : null,
    phones: known(0.5) ? [firm.phone] : [],
  }
}
