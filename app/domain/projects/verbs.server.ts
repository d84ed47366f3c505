import { businessRoles } from '#app/domain/actor.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as forms from './forms.ts'
import { dropLead, getLead, listLeads, submitLead } from './leads.server.ts'
import { applyStage, confirmStage, refuseStage, withdrawStage } from './moves.server.ts'
import { assignOwner, openProject, updateProject } from './mutations.server.ts'
import { getProject } from './page.server.ts'
import { addAmount, addRival, removeAmount, removeRival, updateRival } from './parts.server.ts'
import { listProjects } from './queries.server.ts'

const team = ['team_member', 'team_leader'] as const
const editors = [...team, 'leader'] as const
const deciders = ['team_leader', 'leader'] as const
const senders = businessRoles.filter((role) => role !== 'follow_up')

export const projectVerbs = {
  'projects.open': verb({ roles: editors, api: 'POST /projects', input: forms.NewProject, run: openProject }),
  'projects.update': verb({
    roles: editors,
    api: 'PATCH /projects/:id',
    input: forms.ProjectChange,
    run: updateProject,
  }),
  'projects.assign': verb({
    roles: deciders,
    api: 'POST /projects/:id/assign',
    input: forms.OwnerChange,
    run: assignOwner,
  }),
  'projects.applyStage': verb({
    roles: team,
    api: 'POST /projects/:id/apply-stage',
    input: forms.StageApplication,
    run: applyStage,
  }),
  'projects.confirmStage': verb({
    roles: deciders,
    api: 'POST /projects/:id/confirm-stage',
    input: forms.StageDecision,
    run: confirmStage,
  }),
  'projects.refuseStage': verb({
    roles: deciders,
    api: 'POST /projects/:id/refuse-stage',
    input: forms.StageRefusal,
    run: refuseStage,
  }),
  'projects.withdrawStage': verb({
    roles: team,
    api: 'POST /projects/:id/withdraw-stage',
    input: forms.StageDecision,
    run: withdrawStage,
  }),
  'projects.addAmount': verb({
    roles: editors,
    api: 'POST /project-amounts',
    input: forms.NewAmount,
    run: addAmount,
  }),
  'projects.removeAmount': verb({
    roles: editors,
    api: 'DELETE /project-amounts/:id',
    input: forms.PartRemoval,
    run: removeAmount,
  }),
  'projects.addRival': verb({ roles: editors, api: 'POST /rivals', input: forms.NewRival, run: addRival }),
  'projects.updateRival': verb({
    roles: editors,
    api: 'PATCH /rivals/:id',
    input: forms.RivalResult,
    run: updateRival,
  }),
  'projects.removeRival': verb({
    roles: editors,
    api: 'DELETE /rivals/:id',
    input: forms.PartRemoval,
    run: removeRival,
  }),
  'leads.submit': verb({
    roles: senders,
    api: 'POST /leads',
    input: forms.NewLead,
    run: (ctx, form) => submitLead(ctx, form),
  }),
  'leads.drop': verb({ roles: editors, api: 'POST /leads/:id/drop', input: forms.LeadDrop, run: dropLead }),
}

export const projectReads = {
  'projects.list': read({
    roles: businessRoles,
    api: 'GET /projects',
    input: forms.ProjectFilter,
    run: listProjects,
  }),
  'projects.get': read({
    roles: businessRoles,
    api: 'GET /projects/:id',
    input: forms.ById,
    run: (ctx, { id }) => getProject(ctx, id),
  }),
  'leads.list': read({ roles: senders, api: 'GET /leads', input: forms.LeadFilter, run: listLeads }),
  'leads.get': read({
    roles: senders,
    api: 'GET /leads/:id',
    input: forms.ById,
    run: (ctx, { id }) => getLead(ctx, id),
  }),
}
