import { v7 as uuidv7 } from 'uuid'
import { ofTheProject, partVerbs } from './parts.ts'
import { projectVerbs } from './project-verbs.ts'
import { ticketVerbs } from './ticket-verbs.ts'
import { type Case, fresh, newId, on, reason } from './verb-cases.ts'

const care = {
  enterpriseId: '{enterprise}',
  accountId: '{@otherCadre}',
  kind: 'primary',
  fromOn: '2021-02-01',
}

const meeters =
  'owner collaborator teammate formerMember stranger teamLead otherLead primary deputy formerPrimary patchLead otherCadre handler helper returned receiver otherIntake leader'
const firm = '/enterprises/{enterprise}'
const body = '/associations/{association}'
const visit = {
  mode: 'outbound',
  startedOn: '2021-01-20',
  startTime: '10:00',
  enterpriseIds: ['{enterprise}'],
}

/** A setting is nobody's own: who keeps it is asked by role alone. */
const settingVerbs = (words: string) =>
  Object.fromEntries(
    words
      .split(' ')
      .flatMap((word) =>
        ['add', 'change', 'remove', 'restore'].map((verb) => [`${word}.${verb}`, 'anyone' as const]),
      ),
  )

export const verbTable: Record<string, readonly Case[] | 'anyone'> = {
  'accounts.create': 'anyone',
  'accounts.update': 'anyone',
  'accounts.disable': 'anyone',
  'accounts.enable': 'anyone',
  'accounts.resetPassword': 'anyone',
  'accounts.releaseReset': 'anyone',
  'roles.grant': 'anyone',
  'roles.revoke': 'anyone',
  'password.change': 'anyone',
  'audit.export': 'anyone',
  'exports.ask': 'anyone',
  // Own ones, and others’ that wait: met by their own tests.
  'exports.approve': 'anyone',
  'exports.refuse': 'anyone',
  'exports.cancel': 'anyone',
  'duplicates.judge': 'anyone',
  'duplicates.reopen': 'anyone',
  'merges.create': 'anyone',
  'merges.ofContacts': 'anyone',
  'merges.ofAssociations': 'anyone',
  'merges.undo': 'anyone',
  'sessions.endAll': 'anyone',
  'tokens.make': 'anyone',
  'tokens.end': 'anyone',
  'files.add': 'anyone',
  'enterprises.create': 'anyone',
  'associations.create': 'anyone',
  'policies.add': 'anyone',
  'projects.open': 'anyone',
  'leads.submit': 'anyone',
  'tasks.add': 'anyone',
  'tickets.raise': 'anyone',
  'visits.log': 'anyone',
  'trips.plan': 'anyone',
  // A ledger is its importer's and the leaders': `tests/integration/imports/rights.test.ts` asks for each step.
  'imports.add': 'anyone',
  'imports.decide': 'anyone',
  'imports.mend': 'anyone',
  'imports.mean': 'anyone',
  'imports.map': 'anyone',
  'imports.confirm': 'anyone',
  'imports.drop': 'anyone',
  'imports.pause': 'anyone',
  'imports.resume': 'anyone',
  'imports.revert': 'anyone',
  'imports.handOut': 'anyone',
  'imports.release': 'anyone',
  ...settingVerbs('patches teams buildings targets baselines units'),
  'settings.setPark': 'anyone',
  'settings.setLogo': 'anyone',
  'settings.setDuty': 'anyone',
  'checklist.ask': 'anyone',
  'entries.add': 'anyone',
  'entries.change': 'anyone',
  'holidays.set': 'anyone',
  'holidays.clear': 'anyone',
  'holidays.declare': 'anyone',
  'limits.set': 'anyone',
  'settings.setHours': 'anyone',
  'settings.setPasswords': 'anyone',
  // One’s own alone: met by their own tests.
  'notices.read': 'anyone',
  'notices.readAll': 'anyone',
  'letters.retry': 'anyone',
  'letters.discard': 'anyone',
  // The leadership alone, whatever it is.
  'bin.restore': 'anyone',
  'bin.return': 'anyone',
  // One takes back what one did oneself; it meets no record of somebody else's.
  'enterprises.restore': 'anyone',
  'associations.restore': 'anyone',
  'contacts.restore': 'anyone',
  'notes.restore': 'anyone',
  'visits.restore': 'anyone',
  'visits.replan': 'anyone',
  'trips.restore': 'anyone',
  'policies.restore': 'anyone',
  'plans.restore': 'anyone',

  'enterprises.change': [on('enterprise', meeters, `${firm}/edit`, { name: '鹿亭仿真' })],
  'enterprises.place': [on('enterprise', 'leader', `${firm}/place`, { status: 'resident' })],
  'enterprises.remove': [on('enterprise', 'leader', `${firm}/remove`, { reason })],
  'associations.change': [on('association', meeters, `${body}/edit`, { name: '软件联谊会' })],
  'associations.remove': [on('association', 'leader', `${body}/remove`, { reason })],
  'associations.addMember': [
    fresh('association', meeters, `${body}/members`, () => ({ enterpriseId: '{enterprise}' })),
  ],
  'associations.removeMember': [
    fresh('association', meeters, `${body}/members/remove`, () => ({ enterpriseId: '{otherFirm}' })),
  ],
  'contacts.add': [
    {
      ...fresh(
        'enterprise',
        meeters,
        `${firm}/contacts/new`,
        newId({ name: '新人', enterpriseId: '{enterprise}' }),
      ),
      id: '',
    },
  ],
  'contacts.change': [on('contact', meeters, `${firm}/contacts/{contact}/edit`, { name: '陶知行' })],
  'contacts.remove': [on('contact', meeters, `${firm}/contacts/{contact}/remove`, { reason })],
  'contacts.reveal': [
    fresh(
      'contact',
      'owner collaborator teamLead primary deputy receiver follower chainFollower leader',
      `${firm}/contacts/{contact}/reveal`,
      () => ({ reason }),
    ),
  ],
  'notes.add': [
    {
      ...fresh(
        'enterprise',
        `${meeters} follower chainFollower`,
        `${firm}/notes`,
        newId({ text: '备忘', enterpriseId: '{enterprise}' }),
      ),
      id: '',
    },
  ],
  'notes.change': [on('note', 'owner', `${firm}/notes/{note}`, { text: '改' })],
  'notes.remove': [on('note', 'owner', `${firm}/notes/{note}/remove`, { reason })],
  ...partVerbs('honours', { name: '示范项目', level: 'park' }, [
    { record: 'honour', may: meeters, over: firm, of: 'enterpriseId' },
    { record: 'projectHonour', may: ofTheProject, over: '/projects/{confidentialProject}' },
  ]),
  'policies.update': [
    on('policy', 'leader', '/policies/{policy}/edit', { title: '政策', level: 'park', summary: '述' }),
  ],
  'policies.remove': [on('policy', 'leader', '/policies/{policy}', { reason })],

  'visits.update': [
    on('visit', 'owner collaborator leader', '/visits/{visit}/edit', visit),
    on('confidentialVisit', 'owner collaborator leader', '/visits/{confidentialVisit}/edit', visit),
    on('deletedVisit', '', '/visits/{deletedVisit}/edit', visit),
  ],
  'visits.hold': [on('plannedVisit', 'owner collaborator leader', '/visits/{plannedVisit}/hold', {})],
  'visits.cancel': [
    on('plannedVisit', 'owner collaborator leader', '/visits/{plannedVisit}/cancel', { reason }),
  ],
  'visits.remove': [
    on('visit', 'owner leader', '/visits/{visit}/remove', { reason }),
    on('otherVisit', 'stranger leader', '/visits/{otherVisit}/remove', { reason }),
  ],
  'trips.update': [
    on('trip', 'owner leader', '/trips/{trip}/edit', {
      ...{
        title: '深圳驻点',
        cityCode: '440300',
        fromOn: '2021-01-18',
        toOn: '2021-01-22',
        memberIds: ['{@owner}'],
      },
    }),
  ],
  'trips.remove': [on('trip', 'owner leader', '/trips/{trip}', { reason })],
  'tasks.complete': [
    on('task', 'collaborator', '/tasks/{task}/complete', {}),
    on('planTask', 'handler leader', '/tasks/{planTask}/complete', {}),
  ],
  'tasks.drop': [on('task', 'collaborator', undefined, {})],
  'tasks.reopen': [on('task', 'collaborator', undefined, {})],
  'leads.accept': [
    on('lead', 'collaborator teamLead otherLead leader', '/leads/{lead}/accept', {
      projectId: uuidv7(),
      title: '落户',
    }),
  ],
  'leads.drop': [
    on('lead', 'collaborator teamLead otherLead leader', '/leads/{lead}/drop', { note: reason }),
    on('deletedLead', '', '/leads/{deletedLead}/drop', { note: reason }),
  ],

  'liaison.assign': [
    { ...fresh('assignment', 'leader', '/liaison/assign/{enterprise}', newId(care)), id: '' },
  ],
  'liaison.replace': [
    {
      ...fresh(
        'assignment',
        'leader',
        '/liaison/assign/{enterprise}',
        newId({ ...care, reason, fromOn: '2019-01-01' }),
      ),
      id: '',
    },
  ],
  'liaison.end': [
    on('assignment', 'leader', '/enterprises/{enterprise}/care/{assignment}', { toOn: '2021-03-01', reason }),
  ],
  'plans.draft': [
    {
      ...fresh(
        'enterprise',
        'primary deputy patchLead leader',
        '/plans/new',
        newId({ enterpriseId: '{enterprise}', goals: ['一'] }),
      ),
      id: '',
    },
  ],
  'plans.update': [on('draft', 'primary deputy patchLead leader', '/plans/{draft}/edit', { goals: ['一'] })],
  'plans.publish': [on('draft', 'primary deputy patchLead leader', undefined, {})],
  'plans.discard': [on('draft', 'primary deputy patchLead leader', '/plans/{draft}/discard', {})],

  ...projectVerbs,
  ...ticketVerbs,
}
