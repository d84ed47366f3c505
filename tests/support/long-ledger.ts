import { addDays } from '#app/domain/calendar.ts'
import { organisationCheck, usccCheck } from '#app/domain/enterprises/uscc.ts'
import { workbook } from './ledgers.ts'

type Known = { name: string; uscc: string | null }

const signs =
  '安北辰达恩方高广海和恒弘华佳健江金景凯康科蓝立联龙茂明宁鹏启瑞润山盛舒泰天通维欣信星旭扬一银永裕远云泽展振正志中卓'
const trades = ['软件', '数据', '智能', '信息', '网络', '电子']

/** A code of its own for each number, with both its checks. */
function codeOf(nth: number) {
  const own = `MB${String(nth).padStart(6, '0')}`
  const first17 = `91330200${own}${organisationCheck(own)}`
  return first17 + usccCheck(first17)
}

function nameOf(nth: number) {
  const places = [nth, Math.floor(nth / signs.length), Math.floor(nth / signs.length ** 2)]
  return `${places.map((at) => signs[at % signs.length]).join('')}${trades[nth % trades.length]}科技有限公司`
}

/** A day of the years 2016 to 2020. */
const dayOf = (nth: number) => addDays('2016-01-01', (nth * 37) % 1_820)

/**
 * A workbook of so many rows as a park would bring: two of five are firms with their contact, cadre and day of entry, of
 * which the first are known already; the others are visits to them.
 */
export function longLedger(rows: number, known: readonly Known[], cadres: readonly string[]) {
  const firms = Math.floor(rows * 0.4)
  const cadreOf = (nth: number) => cadres[nth % cadres.length]!
  const firm = (nth: number) => known[nth] ?? { name: nameOf(nth), uscc: codeOf(nth) }
  return workbook([
    {
      name: '企业台账',
      rows: [
        ['企业名称', '统一社会信用代码', '领域', '联系人', '联系电话', '入园时间', '联系干部', '地址'],
        ...Array.from({ length: firms }, (_, nth) => [
          ...[firm(nth).name, firm(nth).uscc ?? '', '软件开发'],
          ...[`王${signs[nth % signs.length]}`, `138${String(nth).padStart(8, '0')}`],
          ...[dayOf(nth), nth < known.length ? '' : cadreOf(nth), `一期 ${nth} 号`],
        ]),
      ],
    },
    {
      name: '走访记录',
      rows: [
        ['走访日期', '走访企业', '走访人员', '走访内容', '登记人'],
        ...Array.from({ length: rows - firms }, (_, nth) => {
          const of = nth % firms
          const day = addDays('2016-01-01', Math.floor(nth / firms) * 40 + (of % 30))
          return [day, firm(of).name, cadreOf(nth), `谈了第 ${nth} 次`, cadreOf(nth)]
        }),
      ],
    },
  ])
}
