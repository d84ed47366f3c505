import { v7 as uuidv7 } from 'uuid'
import type { Examples, Lab } from '../lab.ts'

const firmFacts = (name: string) => ({
  ...{ name, aliases: ['别名'], usccUnverified: false, headcountAtLeast: false, nameEn: 'Sample' },
  ...{ product: '样机', headcount: 12, headcountOn: '2021-02-01', originCityCode: '440300', intro: '一句话' },
})
const association = (lab: Lab) =>
  lab.make('leader', 'POST', '/associations', {
    id: uuidv7(),
    name: `试办协会${uuidv7()}`,
    isResident: false,
  })
const contact = async (lab: Lab) =>
  lab.make('leader', 'POST', '/contacts', {
    ...{ id: uuidv7(), enterpriseId: (await lab.firm()).id, name: '许衡', isPrimary: false },
    ...{ phone: '13905740001', noticeOn: '2021-02-01' },
  })
const note = async (lab: Lab) =>
  lab.make('leader', 'POST', '/notes', { id: uuidv7(), enterpriseId: (await lab.firm()).id, text: '一句话' })

/** Firms, associations, contacts, notes and files. */
export const firmExamples: Examples = {
  'enterprises.create': {
    role: 'team_member',
    of: async () => ({ body: { id: uuidv7(), ...firmFacts(`样本${uuidv7()}`), separate: true } }),
  },
  'enterprises.change': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await lab.firm()
      return { path: { id }, body: { version, ...firmFacts(`样本${uuidv7()}`) } }
    },
  },
  'enterprises.place': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await lab.firm()
      return { path: { id }, body: { version, status: 'resident', residentSince: '2021-02-01' } }
    },
  },
  'enterprises.remove': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await lab.firm()
      return { path: { id }, body: { version, reason: '登记重了' } }
    },
  },
  'associations.create': {
    role: 'team_member',
    of: async () => ({
      body: { id: uuidv7(), name: `试办协会${uuidv7()}`, isResident: true, cityCode: '440300' },
    }),
  },
  'associations.change': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await association(lab)
      return { path: { id }, body: { version, name: '改名协会', isResident: false, desk: '联络部' } }
    },
  },
  'associations.remove': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await association(lab)
      return { path: { id }, body: { version, reason: '登记重了' } }
    },
  },
  'associations.addMember': {
    role: 'leader',
    of: async (lab) => {
      const [{ id }, firm] = [await association(lab), await lab.firm()]
      return { path: { id }, body: { enterpriseId: firm.id, sinceOn: '2021-02-01' } }
    },
  },
  'associations.removeMember': {
    role: 'leader',
    of: async (lab) => {
      const [{ id }, firm] = [await association(lab), await lab.firm()]
      await lab.make('leader', 'POST', `/associations/${id}/members`, { enterpriseId: firm.id })
      return { path: { id }, body: { enterpriseId: firm.id } }
    },
  },
  'contacts.add': {
    role: 'leader',
    of: async (lab) => ({
      body: {
        ...{ id: uuidv7(), enterpriseId: (await lab.firm()).id, name: '乔芥', isPrimary: true, post: '厂长' },
        ...{ phone: '13905740002', email: 'sample@example.cn', noticeOn: '2021-02-01' },
      },
    }),
  },
  'contacts.change': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await contact(lab)
      const kept = { name: '许衡', isPrimary: true, clearPhone: false, clearEmail: false, post: '创始人' }
      return { path: { id }, body: { version, ...kept, noticeOn: '2021-02-01' } }
    },
  },
  'contacts.remove': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await contact(lab)
      return { path: { id }, body: { version, reason: '已离职' } }
    },
  },
  'contacts.reveal': {
    role: 'leader',
    of: async (lab) => ({ path: { id: (await contact(lab)).id }, body: { reason: '约时间' } }),
  },
  'notes.add': {
    role: 'leader',
    of: async (lab) => ({ body: { id: uuidv7(), enterpriseId: (await lab.firm()).id, text: '一句话' } }),
  },
  'notes.change': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await note(lab)
      return { path: { id }, body: { version, text: '改一句话' } }
    },
  },
  'notes.remove': {
    role: 'leader',
    of: async (lab) => {
      const { id, version } = await note(lab)
      return { path: { id }, body: { version, reason: '写错了' } }
    },
  },
  'files.add': {
    role: 'leader',
    of: async () => ({ body: { id: uuidv7(), name: '现场.png', content: dot } }),
  },
}

/** One transparent pixel. */
const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='
