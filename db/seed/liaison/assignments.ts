import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { table } from '../table.ts'

export const patchRows = table(
  ['code', 'name', 'nameEn', 'lead'],
  `
Z1 | 一期甲片 | Phase 1, patch A | C02
Z2 | 一期乙片 | Phase 1, patch B | C06
Z3 | 二期丙片 | Phase 2, patch C | C08
Z4 | 二期丁片 | Phase 2, patch D | C11
Z5 | 鲲鹏片 | Kunpeng patch | C12
Z6 | 云上片 | Cloud patch | C07
`,
).map(({ code, lead, ...row }, position) => ({ ...row, id: seedId(code), leadId: cadreId(lead), position }))

/**
 * 20 of the 21 resident firms have an active PRIMARY; 鹿亭仿真 has none. 顾承泽 left on 15 January: his two firms stay
 * his until the hand-over is signed, 沈嘉禾 stands in as DEPUTY (domain.md §10.7).
 */
export const assignmentRows = table(
  ['firm', 'cadre', 'kind', 'from', 'reason'],
  `
A-jintang | C02 | primary | 2020-03-02 | 包片分工
A-donghai | C02 | primary | 2020-03-02 | 包片分工
A-zhongzhijie | C04 | primary | 2020-03-02 | 包片分工
A-haida | C04 | primary | 2020-03-02 | 包片分工
A-jiwang | C06 | primary | 2020-03-02 | 包片分工
A-zhongpin | C06 | primary | 2020-03-02 | 包片分工
A-donghua | C04 | primary | 2020-03-02 | 包片分工
A-sijun | C02 | primary | 2020-08-24 | 落户后指派
A-chinasoft | C11 | primary | 2020-03-02 | 包片分工
A-saidi | C08 | primary | 2020-03-02 | 包片分工
A-megvii | C11 | primary | 2020-03-02 | 包片分工
A-mininglamp | C11 | primary | 2020-11-02 | 落户后指派
A-hollysys | C11 | primary | 2020-03-02 | 包片分工
A-huawei | C12 | primary | 2020-03-02 | 包片分工
A-huadi | C12 | primary | 2020-11-02 | 落户后指派
A-huaxin | C12 | primary | 2020-11-02 | 落户后指派
A-qiyunfang | C07 | primary | 2020-11-02 | 落户后指派
A-lijie | C07 | primary | 2020-11-02 | 落户后指派
A-shuyi | C10 | primary | 2020-11-02 | 落户后指派
F18 | C09 | primary | 2020-10-19 | 注册后指派
F17 | C09 | primary | 2020-12-22 | 签约后提前指派
F18 | C06 | deputy | 2021-01-15 | 顾承泽调离，交接签字前代管
F17 | C06 | deputy | 2021-01-15 | 顾承泽调离，交接签字前代管
`,
).map((row) => ({
  id: seedId(`LA-${row.firm}-${row.kind}`),
  enterpriseId: seedId(row.firm),
  accountId: cadreId(row.cadre),
  kind: row.kind as 'primary' | 'deputy',
  during: `[${row.from},)`,
  reason: row.reason,
  assignedBy: cadreId('LEADER'),
}))
