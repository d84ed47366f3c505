import places from '#db/seed/base/places.json' with { type: 'json' }

// Counties and towns of their own trade, whose name stands ahead of a firm's as a city's does.
const counties =
  '义乌 昆山 慈溪 余姚 宁海 象山 海宁 桐乡 诸暨 永康 乐清 瑞安 温岭 江阴 张家港 常熟 太仓 宜兴 晋江 石狮 浦东 滨海 前海 横琴 雄安 海曙 鄞州 镇海 北仑 江北 奉化'
const wide =
  '中国 中华 全国 华东 华南 华北 华中 西南 西北 东北 长三角 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 台湾'
const known = new Set([
  ...(places as unknown as [string, string, string][]).map(([, , name]) => name),
  ...`${counties} ${wide}`.split(' '),
])

const suffix = '(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|自治州|省|市|县|区)?'
const longest = [...known].sort((one, other) => other.length - one.length).join('|')
const ahead = new RegExp(`^(${longest})${suffix}`, 'u')
const behind = new RegExp(`(${longest})${suffix}$`, 'u')
const whole = new RegExp(`^(?:(?:${longest})${suffix})+$`, 'u')
// Of a place no list knows: 某某市, 某某县; and what follows a place alone: 高新区, 某某区.
const unknown = /^(\p{Script=Han}{2})[市县]/u
const zone =
  /^(?:高新技术产业开发区|高新区|经济技术开发区|经开区|开发区|保税区|自贸区|新区|(\p{Script=Han}{2})区)/u

type Found = { region: string; rest: string }

/** The region a name begins with, without 省 or 市, and what follows it. */
export function regionAhead(text: string, isAfterRegion: boolean): Found | null {
  const found = ahead.exec(text) ?? unknown.exec(text) ?? (isAfterRegion ? zone.exec(text) : null)
  return found && { region: found[1] ?? '', rest: text.slice(found[0].length) }
}

/** The region a name ends with. */
export function regionBehind(text: string): Found | null {
  const found = behind.exec(text)
  return found && { region: found[1]!, rest: text.slice(0, -found[0].length) }
}

/** The regions this text consists of, or none. */
export function onlyRegions(text: string): string[] {
  if (!whole.test(text)) return []
  const regions: string[] = []
  for (let found = regionAhead(text, false); found; found = regionAhead(found.rest, false))
    regions.push(found.region)
  return regions
}
