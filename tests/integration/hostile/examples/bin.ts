import type { Examples } from '../lab.ts'

/** What was removed stands again, and goes back. */
export const binExamples = (done: Examples): Examples => {
  const gone: Examples[string]['of'] = async (lab) => {
    const { path = {}, body } = await done['notes.remove']!.of(lab)
    await lab.make(done['notes.remove']!.role, 'DELETE', `/notes/${path.id}`, body)
    return { path, body: { version: Number(body.version) + 1 } }
  }
  return {
    'bin.restore': { role: 'leader', of: gone },
    'bin.return': {
      role: 'leader',
      of: async (lab) => {
        const { path = {}, body } = await gone(lab)
        const { version } = await lab.make('leader', 'POST', `/bin/${path.id}/restore`, body)
        return { path, body: { version } }
      },
    },
  }
}
