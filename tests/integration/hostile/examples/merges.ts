import { v7 as uuidv7 } from 'uuid'
import type { Examples, Lab, Made } from '../lab.ts'

const two = async (lab: Lab) => {
  const { one, other } = await lab.pair()
  return {
    ...{ id: uuidv7(), survivorId: one.id, survivorVersion: one.version },
    ...{ absorbedId: other.id, absorbedVersion: other.version, choices: { name: 'absorbed' } },
    withoutName: false,
  }
}

const named = (survivor: Made, absorbed: Made, choices: object) => ({
  ...{ id: uuidv7(), survivorId: survivor.id, survivorVersion: survivor.version },
  ...{ absorbedId: absorbed.id, absorbedVersion: absorbed.version, choices },
})

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
  'merges.ofContacts': {
    role: 'leader',
    of: async (lab) => {
      const { id: enterpriseId } = await lab.firm()
      const person = (name: string) =>
        lab.make('leader', 'POST', '/contacts', { id: uuidv7(), enterpriseId, name, separate: true })
      return { body: named(await person('许衡'), await person('许衡（老许）'), { name: 'absorbed' }) }
    },
  },
  'merges.ofAssociations': {
    role: 'leader',
    of: async (lab) => {
      const body = () =>
        lab.make('leader', 'POST', '/associations', { id: uuidv7(), name: `商会 ${uuidv7()}` })
      return { body: named(await body(), await body(), { name: 'absorbed', desk: 'survivor' }) }
    },
  },
  'merges.undo': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await lab.make('leader', 'POST', '/merges', await two(lab))
      return { path: { id }, body: { version } }
    },
  },
}
