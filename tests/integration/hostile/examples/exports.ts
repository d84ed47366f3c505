import { v7 as uuidv7 } from 'uuid'
import type { Examples, Lab } from '../lab.ts'

const body = () => ({ id: uuidv7(), kind: 'policies', format: 'csv', purpose: '月报', filter: {} })

/** One that waits for a leader: longer than anybody takes by herself. */
async function waiting(lab: Lab) {
  const { id, version } = await lab.make('team_member', 'POST', '/exports', body())
  await lab.putBefore(id)
  return { id, version }
}

/** Lists taken away, and who agrees. */
export const exportExamples: Examples = {
  'exports.ask': { role: 'team_member', of: async () => ({ body: body() }) },
  'exports.approve': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await waiting(lab)
      return { path: { id }, body: { version } }
    },
  },
  'exports.refuse': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await waiting(lab)
      return { path: { id }, body: { version, note: '按片筛一下再来' } }
    },
  },
  'exports.cancel': {
    role: 'team_member',
    of: async (lab) => {
      const { id, version } = await waiting(lab)
      return { path: { id }, body: { version } }
    },
  },
}
