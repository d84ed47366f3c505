import { v7 as uuidv7 } from 'uuid'
import type { Name } from '#tests/support/office-people.ts'
import type { RecordName } from './levels.ts'

/**
 * One row a verb and record: who of the cast may do it there (others who read the record are refused, who may not
 * know of it find nothing), what they send, and where the page's action stands. `anyone`: asked by role alone, in
 * `roles.test.ts`, since the verb meets no record of somebody else's.
 */
export type Case = {
  record: RecordName
  may: readonly Name[]
  /** For the API: `:id` of its path, or the field that names the record. */
  id?: string
  body: () => Record<string, unknown>
  page?: string
}

const who = (text: string) => text.split(' ').filter(Boolean) as Name[]
const stale = { version: 9_999 }
const reason = '核对后更正'
type Body = Record<string, unknown>
const on = (
  record: RecordName,
  may: string,
  page: string | undefined,
  body: Body,
  id = `{${record}}`,
): Case => ({
  ...{ record, may: who(may), id, page, body: () => ({ ...stale, ...body }) },
})
/** Without a version: nothing that others may have changed is overwritten. */
const fresh = (record: RecordName, may: string, page: string | undefined, body: () => Body): Case => ({
  ...{ record, may: who(may), page, id: `{${record}}`, body },
})

const newId = (facts: Body) => () => ({ id: uuidv7(), ...facts })
const care = {
  enterpriseId: '{enterprise}',
  accountId: '{@otherCadre}',
  kind: 'primary',
  fromOn: '2021-02-01',
}

const meeters =
  'owner collaborator teammate formerMember stranger teamLead otherLead primary deputy formerPrimary patchLead otherCadre handler helper returned receiver otherIntake leader'
const desk = 'receiver otherIntake leader'
const workers = `${desk} handler helper`
const team = 'owner collaborator teammate teamLead leader'
const firm = '/enterprises/{enterprise}'
const body = '/associations/{association}'
const visit = {
  mode: 'outbound',
  startedOn: '2021-01-20',
  startTime: '10:00',
  enterpriseIds: ['{enterprise}'],
}
const onProject = (page: string) => `/projects/{project}/${page}`
const concealed = '/projects/{confidentialProject}/edit'
const step = (name: string, record: RecordName = 'ticket') => `/tickets/{${record}}/do/${name}`
const onTicket = (name: string, may: string, facts: Body = {}, record: RecordName = 'ticket') =>
  on(record, may, step(name, record), facts)

const part = (page: string, facts: Body): Case => ({
  ...fresh('project', team, onProject(page), newId({ projectId: '{project}', ...facts })),
  id: '',
})

export const verbTable: Record<string, readonly Case[] | 'anyone'> = {
  'accounts.create': 'anyone',
  'accounts.update': 'anyone',
  'accounts.disable': 'anyone',
  'accounts.enable': 'anyone',
  'accounts.resetPassword': 'anyone',
  'roles.grant': 'anyone',
  'roles.revoke': 'anyone',
  'password.change': 'anyone',
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

  'projects.update': [
    on('project', team, onProject('edit'), { title: '改', channel: 'online' }),
    on('registeredProject', team, '/projects/{registeredProject}/edit', { title: '改', channel: 'online' }),
    on('confidentialProject', team, concealed, {
      title: '改',
      channel: 'online',
      confidential: true,
      codeName: '青鸟',
    }),
    on('confidentialProject', 'owner teamLead leader', concealed, { title: '改', channel: 'online' }),
    on('deletedProject', '', '/projects/{deletedProject}/edit', { title: '改', channel: 'online' }),
  ],
  'projects.assign': [on('project', 'teamLead leader', onProject('people'), { ownerId: '{@teammate}' })],
  'projects.applyStage': [
    on('project', 'owner teammate teamLead', onProject('move'), { to: 'lost', reason }),
  ],
  'projects.confirmStage': [on('project', 'teamLead leader', onProject('confirm'), {})],
  'projects.refuseStage': [on('project', 'teamLead leader', onProject('refuse'), { note: reason })],
  'projects.withdrawStage': [on('project', 'owner', onProject('withdraw'), {})],
  'projects.addAmount': [part('amounts/new', { kind: 'arrived', amount: '1' })],
  'projects.removeAmount': [
    on('project', team, onProject('amounts/{projectAmount}/remove'), { reason }, '{projectAmount}'),
    on('registeredProject', team, undefined, { reason }, '{registeredProjectAmount}'),
  ],
  'projects.addRival': [part('rivals/new', { name: '邻市' })],
  'projects.updateRival': [
    on('project', team, onProject('rivals/{projectRival}'), { result: 'open' }, '{projectRival}'),
  ],
  'projects.removeRival': [on('project', team, undefined, { reason }, '{projectRival}')],
  'projects.addMilestone': [part('milestones/new', { name: '开工', state: 'open' })],
  'projects.updateMilestone': [
    on(
      'project',
      team,
      onProject('milestones/{projectMilestone}'),
      { name: '开工', state: 'open' },
      '{projectMilestone}',
    ),
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
  'liaison.end': [on('assignment', 'leader', undefined, { toOn: '2021-03-01', reason })],
  'patches.update': [on('assignment', 'leader', undefined, { name: '片', nameEn: 'Patch' }, '{patch}')],
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

  'tickets.accept': [onTicket('accept', desk)],
  'tickets.respond': [onTicket('respond', workers)],
  'tickets.dispatch': [onTicket('dispatch', desk, { toId: '{@handler}' })],
  'tickets.signFor': [onTicket('signFor', '')],
  'tickets.giveBack': [onTicket('giveBack', '', { reason })],
  'tickets.start': [onTicket('start', 'handler')],
  'tickets.arrive': [onTicket('arrive', 'handler helper')],
  'tickets.addHelper': [onTicket('addHelper', workers, { kind: 'technician', name: '师傅' })],
  'tickets.helperArrived': [onTicket('helperArrived', workers, { helperId: '{technician}' })],
  'tickets.note': [
    fresh('ticket', workers, step('note'), () => ({ entryId: uuidv7(), text: '记' })),
    fresh('resolvedTicket', `${desk} handler follower chainFollower`, undefined, () => ({
      entryId: uuidv7(),
      text: '记',
    })),
  ],
  'tickets.promise': [
    onTicket('promise', `${desk} handler`, { promisedDay: '2021-02-09', promisedTime: '10:00' }),
  ],
  'tickets.resolve': [onTicket('resolve', 'handler', { solution: '更换' })],
  'tickets.confirm': [
    onTicket('confirm', 'receiver otherIntake', { name: '裴', channel: 'phone' }, 'resolvedTicket'),
  ],
  'tickets.followUp': [
    onTicket('followUp', 'follower chainFollower', {}, 'resolvedTicket'),
    { ...onTicket('followUp', 'follower', {}, 'chainTicket'), page: '/follow-up/{chainTicket}' },
    onTicket('followUp', ''),
  ],
  'tickets.archive': [onTicket('archive', `${desk} follower chainFollower`, {}, 'resolvedTicket')],
  'tickets.reopen': [onTicket('reopen', `${desk} follower chainFollower`, { reason }, 'resolvedTicket')],
  'tickets.merge': [onTicket('merge', desk, { intoId: '{resolvedTicket}' })],
  'tickets.withdraw': [onTicket('withdraw', desk, { reason })],
  'tickets.askPark': [onTicket('askPark', 'handler', { recheckOn: '2021-03-01', reason })],
  'tickets.park': [onTicket('park', 'leader', { recheckOn: '2021-03-01', reason })],
  'tickets.unpark': [onTicket('unpark', `${desk} handler`)],
  'tickets.askExtension': [onTicket('askExtension', 'handler', { newDay: '2021-03-01', reason })],
  'tickets.decideExtension': [onTicket('decideExtension', 'leader', { decision: 'grant' })],
  'tickets.addRequester': [
    onTicket('addRequester', workers, { requester: { name: '裴' }, channel: 'phone' }),
  ],
  'tickets.whistle': [onTicket('whistle', workers, { units: '物业', reason })],
  'tickets.supervise': [onTicket('supervise', desk, { reason })],
  'tickets.handOver': [onTicket('handOver', 'receiver', { toId: '{@otherIntake}', reason })],
  'tickets.takeOver': [onTicket('takeOver', '')],
  'tickets.declineOver': [onTicket('declineOver', '', { reason })],
  'tickets.revealRequester': [
    fresh(
      'ticket',
      'receiver handler primary deputy leader',
      '/tickets/{ticket}/reveal/{ticketRequester}',
      () => ({
        ...{ personId: '{ticketRequester}', reason },
      }),
    ),
    fresh(
      'resolvedTicket',
      'receiver handler primary deputy leader follower chainFollower',
      undefined,
      () => ({
        ...{ personId: '{resolvedTicketRequester}', reason },
      }),
    ),
  ],
}
