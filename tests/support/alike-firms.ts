import { spawnSync } from 'node:child_process'
import { v7 as uuidv7 } from 'uuid'

type Keys = { url: string; dataDir: string; token: string }

/** Firms entered twice, one of a long name among them; an entry says what its firm has besides. */
export const alikeFirms: readonly [name: string, facts: Record<string, unknown>][] = [
  ['衡芥智能', { product: '机器视觉', originCityCode: '440300', headcount: 60, headcountOn: '2020-03-01' }],
  [
    '深圳市衡芥智能装备有限公司',
    {
      ...{ product: '智能制造', originCityCode: '440300', headcount: 85, headcountOn: '2020-09-01' },
      ...{ uscc: '91440300MA5XX0246M', usccUnverified: true, address: '深圳市宝安区某园 3 栋 5 层' },
    },
  ],
  ['稻里农数', { product: '农业软件' }],
  ['上海稻里農業数字科技有限公司', { address: '上海市杨浦区某路 1 号' }],
  ['宁波听蝉传感科技有限公司', {}],
  ['听禅传感', {}],
  [
    '宁波高新区海塘河口水文遥测与潮汐预报大数据人工智能工程技术研究开发与成果转化应用推广服务（集团）股份有限公司',
    {},
  ],
  ['海塘河口水文遥测与潮汐预报大数据人工智能工程技术研究开发与成果转化应用推广服务', {}],
]

/** Enters them through the API, and has the finder look. Answers their ids by name. */
export async function enterAlike({ url, dataDir, token }: Keys, firms = alikeFirms) {
  const ids: Record<string, string> = {}
  for (const [name, facts] of firms) {
    ids[name] = uuidv7()
    const answer = await fetch(`${url}/api/v1/enterprises`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ id: ids[name], name, separate: true, ...facts }),
    })
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
  }
  const { status, stderr } = spawnSync(process.execPath, ['scripts/program.js', 'duplicates'], {
    env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  return ids
}
