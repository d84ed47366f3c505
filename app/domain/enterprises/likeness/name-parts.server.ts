import { foldedText } from '#app/domain/folding.server.ts'
import { onlyRegions, regionAhead, regionBehind } from './regions.server.ts'
import { tradeAtEnd } from './trades.ts'

/**
 * A firm's name as the rules on names build it: 行政区划 + 字号 + 行业 + 组织形式, folded. What it does not say is empty;
 * a region may stand ahead, in brackets or before the legal form.
 */
export type NameParts = {
  whole: string
  regions: readonly string[]
  core: string
  trade: string
  /** `company`, `partnership`, or none: then the name is a short one. */
  form: 'company' | 'partnership' | ''
  /** 宁波分公司, 办事处; empty for the firm itself. */
  branch: string
  group: boolean
  /** 第二, 一期. */
  number: string
}

const brackets = /[(〔【[「『<{]([^()〔〕【】[\]「」『』<>{}]*)[)〕】\]」』>}]/gu
const branchEnd =
  /(?:分公司|子公司|分支机构|分部|分行|分院|分所|分店|分厂|办事处|代表处|联络处|营业部|经营部|门店)$/u
const headOffice = /^(.*(?:有限责任公司|有限公司|股份公司|集团公司|总公司|公司|集团))(.+)$/u
const forms: [RegExp, NameParts['form']][] = [
  [/(?:股份有限公司|有限责任公司|有限公司|股份公司|总公司|公司)$/u, 'company'],
  [/(?:特殊普通合伙|有限合伙|普通合伙|合伙企业)$/u, 'partnership'],
]
const numbers = /第[一二三四五六七八九十百\d]+|[一二三四五六七八九十\d]+[期号]/u

/** The parts of a firm's name, however it is written. */
export function nameParts(name: string): NameParts {
  const parts: NameParts = {
    whole: '',
    regions: [],
    core: '',
    trade: '',
    form: '',
    branch: '',
    group: false,
    number: '',
  }
  const plain = foldedText(name).replace(/\s/gu, '')
  let rest = signsOnly(plain.replace(brackets, (_, inside: string) => bracketed(parts, signsOnly(inside))))
  parts.whole = signsOnly(plain)
  rest = withoutBranch(parts, rest)
  rest = withoutForm(parts, rest)
  rest = withoutRegionsAhead(parts, rest)
  const number = numbers.exec(rest)
  if (number && rest.length - number[0].length >= 2) {
    parts.number = number[0]
    rest = rest.replace(number[0], '')
  }
  coreAndTrade(parts, rest)
  return parts
}

const signsOnly = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '')

/** What stands in brackets is region, form or group; else it belongs to the name. */
function bracketed(parts: NameParts, inside: string): string {
  const regions = onlyRegions(inside)
  if (regions.length) parts.regions = [...parts.regions, ...regions]
  else if (/合伙$/u.test(inside)) parts.form = 'partnership'
  else if (inside === '集团') parts.group = true
  else return inside
  return ''
}

function withoutBranch(parts: NameParts, text: string): string {
  if (!branchEnd.test(text)) return text
  const [, head, branch] = headOffice.exec(text) ?? []
  if (head && branch && branchEnd.test(branch)) {
    parts.branch = branch
    return head
  }
  const bare = text.replace(branchEnd, '')
  const place = regionBehind(bare)
  parts.branch = text.slice(place ? place.rest.length : bare.length)
  return place?.rest || bare
}

function withoutForm(parts: NameParts, text: string): string {
  let rest = text
  for (const [ending, form] of forms) {
    const shorter = rest.replace(ending, '')
    if (shorter === rest || shorter.length < 2) continue
    rest = shorter
    parts.form = form === 'partnership' ? form : parts.form || form
  }
  const ungrouped = rest.replace(/集团(?:股份)?$|^集团/u, '')
  if (ungrouped !== rest && ungrouped.length >= 2) {
    parts.group = true
    rest = ungrouped
  }
  return rest
}

function withoutRegionsAhead(parts: NameParts, text: string): string {
  let rest = text
  for (let at = 0; at < 3; at += 1) {
    const found = regionAhead(rest, at > 0)
    // 「宁波软件」 without 宁波 would be every software firm.
    if (!found || found.rest.length < 2 || isTrade(found.rest)) return rest
    if (found.region) parts.regions = [...parts.regions, found.region]
    rest = found.rest
  }
  return rest
}

/** Trade words are taken from the end as long as a core of two signs is left; a region may stand between. */
function coreAndTrade(parts: NameParts, text: string) {
  let core = text
  for (;;) {
    const word = tradeAtEnd(core)
    const place = word ? null : regionBehind(core)
    const left = word ? core.slice(0, -word.length) : (place?.rest ?? '')
    if (left.length < 2) break
    if (word) parts.trade = word + parts.trade
    else if (place) parts.regions = [...parts.regions, place.region]
    core = left
  }
  parts.core = core
}

function isTrade(text: string): boolean {
  const word = tradeAtEnd(text)
  return word !== undefined && (word === text || isTrade(text.slice(0, -word.length)))
}
