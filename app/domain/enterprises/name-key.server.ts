import { foldedText } from '#app/domain/folding.server.ts'

const legalForms = /(?:股份有限公司|有限责任公司|有限合伙|有限公司|集团公司|总公司|公司|集团)$/u
const branch = /(?:(?<=公司)[^公司]{0,8})?分(?:公司|支机构|部)$/u
const regions =
  '中国|北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|宁波|杭州|温州|嘉兴|绍兴|深圳|广州|南京|苏州|常州|无锡|合肥|成都|武汉|西安|大连|青岛|厦门|长沙|济南|郑州'
const regionAhead = new RegExp(`^(?:${regions})(?:省|市|特别行政区)?`, 'u')
const regionInBrackets = new RegExp(`[(](?:${regions})(?:省|市)?[)]`, 'gu')

/**
 * A firm's name without what varies between two ways of writing it: width, case, brackets, region, legal form.
 * Equal keys are a hint of one firm entered twice, never a proof (domain.md §2.4).
 */
export function nameKey(name: string): string {
  const plain = foldedText(name).replace(/\s/gu, '').replace(regionInBrackets, '')
  let core = plain.replace(/[^\p{L}\p{N}]/gu, '')
  for (const ending of [branch, legalForms, legalForms]) core = shortened(core, core.replace(ending, ''))
  for (const _ of [1, 2]) core = shortened(core, core.replace(regionAhead, ''))
  return core
}

// 「宁波软件」 without 宁波 would be every software firm: a core of one character says nothing.
function shortened(before: string, after: string) {
  return [...after].length >= 2 ? after : before
}
