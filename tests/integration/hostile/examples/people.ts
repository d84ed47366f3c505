import { v7 as uuidv7 } from 'uuid'
import type { Examples, Lab } from '../lab.ts'

let made = 0
const account = (lab: Lab) => {
  made += 1
  const names = { username: `sample${made}x`, name: '试用人', nameEn: 'Sample Person' }
  return lab.make('system_admin', 'POST', '/accounts', {
    id: uuidv7(),
    ...names,
    password: 'Correct-horse-9-staple',
  })
}
const grant = async (lab: Lab) => {
  const role = { id: uuidv7(), accountId: (await account(lab)).id, role: 'intake', fromDay: '2021-02-08' }
  await lab.make('security_admin', 'POST', '/account-roles', role)
  return role.id
}

/** Accounts, roles, liaison, plans and policies. */
export const peopleExamples: Examples = {
  'accounts.create': {
    role: 'system_admin',
    of: async () => {
      made += 1
      const names = { username: `sample${made}x`, name: '试用人', nameEn: 'Sample Person', title: '科员' }
      return { body: { id: uuidv7(), ...names, password: 'Correct-horse-9-staple' } }
    },
  },
  'accounts.update': {
    role: 'system_admin',
    of: async (lab) => {
      const { id, version } = await account(lab)
      return { path: { id }, body: { version, name: '改名人', nameEn: 'Renamed Person', title: '科员' } }
    },
  },
  'accounts.disable': {
    role: 'system_admin',
    of: async (lab) => {
      const { id, version } = await account(lab)
      return { path: { id }, body: { version, reason: '调离' } }
    },
  },
  'accounts.enable': {
    role: 'system_admin',
    of: async (lab) => {
      const { id, version } = await account(lab)
      const off = await lab.make('system_admin', 'POST', `/accounts/${id}/disable`, {
        version,
        reason: '调离',
      })
      return { path: { id }, body: { version: off.version, reason: '回来' } }
    },
  },
  'accounts.releaseReset': {
    role: 'security_admin',
    of: async (lab) => {
      const { id, version } = await account(lab)
      const reset = await lab.make('system_admin', 'POST', `/accounts/${id}/reset-password`, {
        version,
        password: 'Another-horse-8-staple',
      })
      return { path: { id }, body: { version: reset.version } }
    },
  },
  'accounts.resetPassword': {
    role: 'system_admin',
    of: async (lab) => {
      const { id, version } = await account(lab)
      return { path: { id }, body: { version, password: 'Another-horse-8-staple' } }
    },
  },
  'roles.grant': {
    role: 'security_admin',
    of: async (lab) => ({
      body: { id: uuidv7(), accountId: (await account(lab)).id, role: 'intake', fromDay: '2021-02-08' },
    }),
  },
  'roles.revoke': {
    role: 'security_admin',
    of: async (lab) => {
      return { path: { id: await grant(lab) }, body: { version: 1, reason: '轮岗' } }
    },
  },
  'liaison.assign': {
    role: 'leader',
    of: async (lab) => ({ body: await assignment(lab) }),
  },
  'liaison.replace': {
    role: 'leader',
    of: async (lab) => {
      const first = await assignment(lab)
      await lab.make('leader', 'POST', '/liaison-assignments', { ...first, fromOn: '2021-02-01' })
      return { body: { ...first, id: uuidv7(), accountId: lab.person('team_leader'), reason: '轮岗' } }
    },
  },
  'liaison.end': {
    role: 'leader',
    of: async (lab) => {
      const made = await lab.make('leader', 'POST', '/liaison-assignments', await assignment(lab))
      return { path: { id: made.id }, body: { version: made.version, toOn: '2021-02-09', reason: '轮岗' } }
    },
  },
  'plans.draft': {
    role: 'leader',
    of: async (lab) => ({ body: { id: uuidv7(), enterpriseId: (await resident(lab)).id, ...plan } }),
  },
  'plans.update': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await draft(lab)
      return { path: { id }, body: { version, ...plan, goals: ['先搬进来', '再接网'] } }
    },
  },
  'plans.publish': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await draft(lab)
      return { path: { id }, body: { version } }
    },
  },
  'plans.discard': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await draft(lab)
      return { path: { id }, body: { version } }
    },
  },
  'policies.add': { role: 'leader', of: async () => ({ body: { id: uuidv7(), ...policy } }) },
  'policies.update': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await lab.make('leader', 'POST', '/policies', { id: uuidv7(), ...policy })
      return { path: { id }, body: { version, ...policy, summary: '改一句话' } }
    },
  },
  'policies.remove': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await lab.make('leader', 'POST', '/policies', { id: uuidv7(), ...policy })
      return { path: { id }, body: { version, reason: '废止' } }
    },
  },
}

const policy = {
  title: '试行办法',
  level: 'park',
  summary: '一句话',
  legalBasis: '条例',
  validFrom: '2021-01-01',
}
const plan = {
  ...{ goals: ['先搬进来'], needs: '电', reviewOn: '2021-05-08', policyIds: [] },
  actions: [{ title: '看现场', dueOn: '2021-02-10' }],
}
const resident = async (lab: Lab) => {
  const { id, version } = await lab.firm()
  const placed = { version, status: 'resident', residentSince: '2021-02-01' }
  return lab.make('leader', 'POST', `/enterprises/${id}/place`, placed)
}
const draft = async (lab: Lab) =>
  lab.make('leader', 'POST', '/plans', { id: uuidv7(), enterpriseId: (await resident(lab)).id, ...plan })
const assignment = async (lab: Lab) => ({
  ...{ id: uuidv7(), enterpriseId: (await resident(lab)).id, accountId: lab.person('liaison_cadre') },
  ...{ kind: 'primary', fromOn: '2021-02-08' },
})
