import { v7 as uuidv7 } from 'uuid'
import type { Examples, Lab, Made } from '../lab.ts'

const me = 'team_member'
const on = ({ id, version }: Made, body: Record<string, unknown> = {}) => ({
  path: { id },
  body: { version, ...body },
})

const lead = (lab: Lab) =>
  lab.make(me, 'POST', '/leads', {
    id: uuidv7(),
    enterpriseName: `样本${uuidv7()}`,
    channel: 'other',
    need: '找场地',
  })
const task = async (lab: Lab) =>
  lab.make(me, 'POST', '/tasks', {
    id: uuidv7(),
    kind: 'other',
    title: '打电话',
    enterpriseId: (await lab.firm()).id,
  })
const visitFacts = async (lab: Lab) => ({
  ...{ mode: 'outbound', startedOn: '2021-02-05', startTime: '09:00', endTime: '10:00', topics: [] },
  ...{ enterpriseIds: [(await lab.firm()).id], associationIds: [], ourIds: [], confidential: false },
  ...{ theirs: [{ name: '许衡', post: '创始人' }], theirContactIds: [], needs: '想租一层' },
})
const visit = async (lab: Lab, status = 'held', day = '2021-02-05') =>
  lab.make(me, 'POST', '/visits', {
    ...{ id: uuidv7(), status, ...(await visitFacts(lab)), startedOn: day },
    ...{ fileIds: [], tasks: [] },
  })
const tripFacts = (lab: Lab) => ({
  ...{ title: '出访', kind: 'outing', cityCode: '440300', fromOn: '2021-02-08', toOn: '2021-02-09' },
  memberIds: [lab.person(me)],
})
const trip = (lab: Lab) => lab.make(me, 'POST', '/trips', { id: uuidv7(), ...tripFacts(lab) })
const applied = async (lab: Lab) => {
  const { id, version } = await lab.project()
  return lab.make(me, 'POST', `/projects/${id}/apply-stage`, { version, ...application })
}
const application = {
  ...{ to: 'contact', evidence: { screening: '跟进', contact_log: '面谈' }, fileIds: [] },
}
const part = async (lab: Lab, path: string, body: Record<string, unknown>) =>
  lab.make(me, 'POST', path, { id: uuidv7(), projectId: (await lab.project()).id, ...body })
const amount = { kind: 'planned', amount: '120', currency: 'CNY', onDay: '2021-02-01', note: '口述' }
const rival = { cityCode: '440300', offer: '三年免租' }
const milestone = { name: '封顶', state: 'open', note: '按期' }

/** Projects, leads, tasks, visits and trips. */
export const attractionExamples: Examples = {
  'projects.open': {
    role: me,
    of: async (lab) => ({
      body: {
        ...{ id: uuidv7(), enterpriseId: (await lab.firm()).id, template: 'lease_in', title: '试办项目' },
        ...{ channel: 'outbound_visit', confidential: false, need: '一层', decisionOn: '2021-03-01' },
      },
    }),
  },
  'projects.update': {
    role: me,
    of: async (lab) =>
      on(await lab.project(), { title: '改名', channel: 'other', confidential: false, nextStep: '约谈' }),
  },
  'projects.assign': {
    role: 'leader',
    of: async (lab) => on(await lab.project(), { ownerId: lab.person('team_leader'), collaboratorIds: [] }),
  },
  'projects.applyStage': { role: me, of: async (lab) => on(await lab.project(), application) },
  'projects.confirmStage': { role: 'leader', of: async (lab) => on(await applied(lab), { note: '同意' }) },
  'projects.refuseStage': { role: 'leader', of: async (lab) => on(await applied(lab), { note: '再谈' }) },
  'projects.withdrawStage': { role: me, of: async (lab) => on(await applied(lab), { note: '写错' }) },
  'projects.addAmount': {
    role: me,
    of: async (lab) => ({ body: { id: uuidv7(), projectId: (await lab.project()).id, ...amount } }),
  },
  'projects.updateAmount': {
    role: me,
    of: async (lab) =>
      on(await part(lab, '/project-amounts', amount), { ...amount, amount: '130.5', reason: '记错' }),
  },
  'projects.removeAmount': {
    role: me,
    of: async (lab) => on(await part(lab, '/project-amounts', amount), { reason: '记错' }),
  },
  'projects.addRival': {
    role: me,
    of: async (lab) => ({ body: { id: uuidv7(), projectId: (await lab.project()).id, ...rival } }),
  },
  'projects.updateRival': {
    role: me,
    of: async (lab) => on(await part(lab, '/rivals', rival), { result: 'lost_to_us', offer: '两年免租' }),
  },
  'projects.removeRival': {
    role: me,
    of: async (lab) => on(await part(lab, '/rivals', rival), { reason: '记错' }),
  },
  'projects.addMilestone': {
    role: me,
    of: async (lab) => ({ body: { id: uuidv7(), projectId: (await lab.project()).id, ...milestone } }),
  },
  'projects.updateMilestone': {
    role: me,
    of: async (lab) =>
      on(await part(lab, '/milestones', milestone), {
        ...milestone,
        state: 'reached',
        reachedOn: '2021-02-05',
      }),
  },
  'projects.removeMilestone': {
    role: me,
    of: async (lab) => on(await part(lab, '/milestones', milestone), { reason: '记错' }),
  },
  'leads.submit': {
    role: me,
    of: async () => ({
      body: {
        ...{ id: uuidv7(), enterpriseName: `样本${uuidv7()}`, channel: 'other', need: '找场地' },
        ...{ contactName: '许衡', contactPhone: '13905740003', cityCode: '440300' },
      },
    }),
  },
  'leads.accept': {
    role: 'leader',
    of: async (lab) => on(await lead(lab), { projectId: uuidv7(), title: '试办', separate: true }),
  },
  'leads.drop': { role: 'leader', of: async (lab) => on(await lead(lab), { note: '不合适' }) },
  'tasks.add': {
    role: me,
    of: async (lab) => ({
      body: {
        ...{ id: uuidv7(), kind: 'other', title: '打电话', dueOn: '2021-02-10' },
        ...{ ownerId: lab.person(me), enterpriseId: (await lab.firm()).id },
      },
    }),
  },
  'tasks.complete': { role: me, of: async (lab) => on(await task(lab), { note: '打了' }) },
  'tasks.drop': { role: me, of: async (lab) => on(await task(lab), { note: '不用了' }) },
  'tasks.reopen': {
    role: me,
    of: async (lab) => {
      const { id, version } = await task(lab)
      return on(await lab.make(me, 'POST', `/tasks/${id}/complete`, { version }), { note: '没打通' })
    },
  },
  'visits.log': {
    role: me,
    of: async (lab) => ({
      body: {
        ...{ id: uuidv7(), status: 'held', ...(await visitFacts(lab)), fileIds: [] },
        tasks: [{ kind: 'promise', title: '发房源', dueOn: '2021-02-10' }],
      },
    }),
  },
  'visits.update': { role: me, of: async (lab) => on(await visit(lab), await visitFacts(lab)) },
  'visits.hold': { role: me, of: async (lab) => on(await visit(lab, 'planned')) },
  'visits.cancel': {
    role: me,
    of: async (lab) => on(await visit(lab, 'planned', '2021-02-20'), { reason: '对方改期' }),
  },
  'visits.remove': { role: me, of: async (lab) => on(await visit(lab), { reason: '记重了' }) },
  'trips.plan': { role: me, of: async (lab) => ({ body: { id: uuidv7(), ...tripFacts(lab) } }) },
  'trips.update': {
    role: me,
    of: async (lab) => on(await trip(lab), { ...tripFacts(lab), purpose: '走访' }),
  },
  'trips.remove': { role: me, of: async (lab) => on(await trip(lab), { reason: '不去了' }) },
}
