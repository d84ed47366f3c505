import { v7 as uuidv7 } from 'uuid'
import type { Examples, Lab } from '../lab.ts'

const two = async (lab: Lab) => {
  const { one, other } = await lab.pair()
  return {
    ...{ id: uuidv7(), survivorId: one.id, survivorVersion: one.version },
    ...{ absorbedId: other.id, absorbedVersion: other.version, choices: { name: 'absorbed' } },
    withoutName: false,
  }
}

/** Firms that stand there twice: what is said of them, and made of them. */
export const mergeExamples: Examples = {
  'duplicates.judge': {
    role: 'intake',
    of: async (lab) => {
      const { id, version } = await lab.pair()
      return { path: { id }, body: { version, verdict: 'different' } }
    },
  },
  'duplicates.reopen': {
    role: 'intake',
    of: async (lab) => {
      const { id, version } = await lab.pair()
      const said = await lab.make('intake', 'POST', `/duplicates/${id}/judge`, { version, verdict: 'later' })
      return { path: { id }, body: { version: said.version } }
    },
  },
  'merges.create': { role: 'leader', of: async (lab) => ({ body: await two(lab) }) },
  'merges.undo': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await lab.make('leader', 'POST', '/merges', await two(lab))
      return { path: { id }, body: { version } }
    },
  },
}
