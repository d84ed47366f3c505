import { Restoring } from '#app/domain/undo/take-back.server.ts'
import { verbs } from '#app/http/registry.server.ts'
import type { Examples } from '../lab.ts'

/** Each verb that only takes something back, after that was done by the same person; and what is done with dead letters. */
export const undoExamples = (done: Examples): Examples => ({
  ...Object.fromEntries(
    Object.entries(verbs).flatMap(([name, { undo, api }]) => {
      const example = done[name]
      if (!undo || verbs[undo]!.input !== Restoring || !example || !api) return []
      const [method = '', route = ''] = api.split(' ')
      const of: Examples[string]['of'] = async (lab) => {
        const { path = {}, body } = await example.of(lab)
        await lab.make(example.role, method, route.replace(':id', path.id!), body)
        return { path, body: { version: Number(body.version) + 1 } }
      }
      return [[undo, { role: example.role, of }]]
    }),
  ),
  'notices.read': {
    role: 'intake',
    of: async (lab) => ({ path: { id: await lab.notice('intake') }, body: {} }),
  },
  'notices.readAll': { role: 'intake', of: async () => ({ body: {} }) },
  'letters.retry': {
    role: 'system_admin',
    of: async (lab) => ({ body: { store: 'outbox', number: await lab.letter() } }),
  },
  'letters.discard': {
    role: 'system_admin',
    of: async (lab) => ({ body: { store: 'outbox', number: await lab.letter() } }),
  },
})
