import { type Body, type Case, fresh, newId, on, reason } from './verb-cases.ts'

const team = 'owner collaborator teammate teamLead leader'
const onProject = (page: string) => `/projects/{project}/${page}`
const concealed = '/projects/{confidentialProject}/edit'

const part = (page: string, facts: Body): Case => ({
  ...fresh('project', team, onProject(page), newId({ projectId: '{project}', ...facts })),
  id: '',
})

/** What is done with projects and their parts, and by whom. */
export const projectVerbs: Record<string, readonly Case[]> = {
  'projects.update': [
    on('project', team, onProject('edit'), { title: '改', channel: 'online' }),
    on('registeredProject', team, '/projects/{registeredProject}/edit', { title: '改', channel: 'online' }),
    on('confidentialProject', team, concealed, {
      title: '改',
      channel: 'online',
      confidential: true,
      codeName: '青鸟',
    }),
    on('confidentialProject', 'owner teamLead leader', concealed, {
      title: '改',
      channel: 'online',
      confidential: false,
    }),
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
  'projects.updateAmount': [
    on(
      'project',
      team,
      onProject('amounts/{projectAmount}'),
      { kind: 'planned', amount: '2', reason },
      '{projectAmount}',
    ),
  ],
  'projects.removeAmount': [
    on('project', team, onProject('amounts/{projectAmount}/remove'), { reason }, '{projectAmount}'),
    on('registeredProject', team, undefined, { reason }, '{registeredProjectAmount}'),
  ],
  'projects.addRival': [part('rivals/new', { name: '邻市' })],
  'projects.updateRival': [
    on('project', team, onProject('rivals/{projectRival}'), { result: 'open' }, '{projectRival}'),
  ],
  'projects.removeRival': [
    on('project', team, onProject('rivals/{projectRival}/remove'), { reason }, '{projectRival}'),
  ],
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
  'projects.removeMilestone': [
    on('project', team, onProject('milestones/{projectMilestone}/remove'), { reason }, '{projectMilestone}'),
  ],
}
