import { businessRoles } from '#app/domain/actor.ts'
import { read, verb } from '#app/domain/verb.ts'
import { confirmStage, refuseStage, withdrawStage } from './decisions.server.ts'
import * as forms from './forms.ts'
import * as leads from './lead-forms.ts'
import { getLead, listLeads } from './lead-queries.server.ts'
import { acceptLead, dropLead, submitLead } from './leads.server.ts'
import { addMilestone, updateMilestone } from './milestones.server.ts'
import { applyStage } from './moves.server.ts'
import { assignOwner, openProject, updateProject } from './mutations.server.ts'
import { getProject } from './page.server.ts'
import * as parts from './part-forms.ts'
import {
  addAmount,
  addRival,
  removeAmount,
  removeMilestone,
  removeRival,
  updateAmount,
  updateRival,
} from './parts.server.ts'
import { applicants, deciders, openers } from './permissions.ts'
import { listProjects } from './queries.server.ts'

export const projectVerbs = {
  'projects.open': verb({ roles: openers, api: 'POST /projects', input: forms.NewProject, run: openProject }),
  'projects.update': verb({
    roles: openers,
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
    roles: applicants,
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
    roles: applicants,
    api: 'POST /projects/:id/withdraw-stage',
    input: forms.StageDecision,
    run: withdrawStage,
  }),
  'projects.addAmount': verb({
    roles: openers,
    api: 'POST /project-amounts',
    input: parts.NewAmount,
    run: addAmount,
  }),
  'projects.updateAmount': verb({
    roles: openers,
    api: 'PATCH /project-amounts/:id',
    input: parts.AmountChange,
    run: updateAmount,
  }),
  'projects.removeAmount': verb({
    roles: openers,
    api: 'DELETE /project-amounts/:id',
    input: parts.PartRemoval,
    run: removeAmount,
  }),
  'projects.addRival': verb({ roles: openers, api: 'POST /rivals', input: parts.NewRival, run: addRival }),
  'projects.updateRival': verb({
    roles: openers,
    api: 'PATCH /rivals/:id',
    input: parts.RivalResult,
    run: updateRival,
  }),
  'projects.removeRival': verb({
    roles: openers,
    api: 'DELETE /rivals/:id',
    input: parts.PartRemoval,
    run: removeRival,
  }),
  'projects.addMilestone': verb({
    roles: openers,
    api: 'POST /milestones',
    input: parts.NewMilestone,
    run: addMilestone,
  }),
  'projects.updateMilestone': verb({
    roles: openers,
    api: 'PATCH /milestones/:id',
    input: parts.MilestoneChange,
    run: updateMilestone,
  }),
  'projects.removeMilestone': verb({
    roles: openers,
    api: 'DELETE /milestones/:id',
    input: parts.PartRemoval,
    run: removeMilestone,
  }),
  'leads.accept': verb({
    roles: openers,
    api: 'POST /leads/:id/accept',
    input: leads.LeadAcceptance,
    run: acceptLead,
  }),
  'leads.submit': verb({
    roles: openers,
    api: 'POST /leads',
    input: leads.NewLead,
    run: (ctx, form) => submitLead(ctx, form),
  }),
  'leads.drop': verb({ roles: openers, api: 'POST /leads/:id/drop', input: leads.LeadDrop, run: dropLead }),
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
  'leads.list': read({ roles: openers, api: 'GET /leads', input: leads.LeadFilter, run: listLeads }),
  'leads.get': read({
    roles: openers,
    api: 'GET /leads/:id',
    input: forms.ById,
    run: (ctx, { id }) => getLead(ctx, id),
  }),
}
