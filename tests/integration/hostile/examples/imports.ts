import { v7 as uuidv7 } from 'uuid'
import type { Example, Examples, Lab } from '../lab.ts'

const ledger = '企业名称,联系人,领域\n试读科技有限公司,许衡,软件业\n'

const at = (state: Parameters<Lab['ledger']>[0], body: object = {}): Example => ({
  role: 'leader',
  of: async (lab) => {
    const { id, version } = await lab.ledger(state)
    return { path: { id }, body: { version, ...body } }
  },
})
const place = { sheet: 0, row: 2 }

/** Ledgers, from being handed in to being taken back. */
export const importExamples: Examples = {
  'imports.add': {
    role: 'team_member',
    of: async () => ({
      body: { id: uuidv7(), name: '台账.csv', content: Buffer.from(ledger).toString('base64') },
    }),
  },
  'imports.decide': at('ready', { ...place, decision: 'skip' }),
  'imports.mend': at('ready', { ...place, column: 1, text: '许衡' }),
  'imports.mean': at('ready', { field: 'industryCode', word: '软件业', code: 'software' }),
  'imports.map': at('ready', { sheet: 0, heading: '领域', to: 'product' }),
  'imports.confirm': at('ready'),
  'imports.drop': at('ready', { reason: '表头不对' }),
  'imports.pause': at('writing'),
  'imports.resume': at('paused'),
  'imports.revert': at('done'),
}
