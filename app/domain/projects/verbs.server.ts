import { businessRoles } from '#app/domain/actor.ts'
import { Gone } from '#app/domain/answers.ts'
import { walkable } from '#app/domain/asking.ts'
import { walked } from '#app/domain/keyset.server.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import * as forms from './forms.ts'
import * as lead from './leads/answers.ts'
import * as leads from './leads/forms.ts'
import { acceptLead, dropLead, submitLead } from './leads/mutations.server.ts'
import { getLead, listLeads } from './leads/queries.server.ts'
import { assignOwner, openProject, updateProject } from './mutations.server.ts'
import { getProject } from './page/page.server.ts'
import * as part from './parts/answers.ts'
import * as parts from './parts/forms.ts'
import { addMilestone, updateMilestone } from './parts/milestones.server.ts'
import {
  addAmount,
  addRival,
  removeAmount,
  removeMilestone,
  removeRival,
  updateAmount,
  updateRival,
} from './parts/mutations.server.ts'
import { applicants, deciders, openers } from './permissions.ts'
import { listProjects } from './queries.server.ts'
import { confirmStage, refuseStage, withdrawStage } from './stages/decisions.server.ts'
import { applyStage } from './stages/moves.server.ts'

export const projectVerbs = {
  'projects.open': verb({
    summary: 'Open a project',
    roles: openers,
    api: 'POST /projects',
    browser: true,
    input: forms.NewProject,
    answer: answer.Project,
    run: openProject,
  }),
  'projects.update': verb({
    summary: 'Change a project’s facts',
    roles: openers,
    api: 'PATCH /projects/:id',
    browser: true,
    input: forms.ProjectChange,
    answer: answer.Project,
    run: updateProject,
  }),
  'projects.assign': verb({
    summary: 'Name a project’s owner, team and helpers',
    roles: deciders,
    api: 'POST /projects/:id/assign',
    browser: true,
    input: forms.OwnerChange,
    answer: answer.Project,
    run: assignOwner,
  }),
  'projects.applyStage': verb({
    summary: 'Apply for a project’s next stage or its way out',
    undo: 'projects.withdrawStage',
    roles: applicants,
    api: 'POST /projects/:id/apply-stage',
    browser: true,
    input: forms.StageApplication,
    answer: answer.Project,
    run: applyStage,
  }),
  'projects.confirmStage': verb({
    summary: 'Confirm the stage applied for',
    roles: deciders,
    api: 'POST /projects/:id/confirm-stage',
    input: forms.StageDecision,
    answer: answer.Project,
    run: confirmStage,
  }),
  'projects.refuseStage': verb({
    summary: 'Refuse the stage applied for, with the reason',
    roles: deciders,
    api: 'POST /projects/:id/refuse-stage',
    input: forms.StageRefusal,
    answer: answer.Project,
    run: refuseStage,
  }),
  'projects.withdrawStage': verb({
    summary: 'Withdraw one’s application for a stage',
    roles: applicants,
    api: 'POST /projects/:id/withdraw-stage',
    browser: true,
    input: forms.StageDecision,
    answer: answer.Project,
    run: withdrawStage,
  }),
  'projects.addAmount': verb({
    summary: 'Enter an amount of a project',
    roles: openers,
    api: 'POST /project-amounts',
    browser: true,
    input: parts.NewAmount,
    answer: part.Amount,
    run: addAmount,
  }),
  'projects.updateAmount': verb({
    summary: 'Correct an amount of a project',
    roles: openers,
    api: 'PATCH /project-amounts/:id',
    browser: true,
    input: parts.AmountChange,
    answer: part.Amount,
    run: updateAmount,
  }),
  'projects.removeAmount': verb({
    summary: 'Remove an amount of a project',
    roles: openers,
    api: 'DELETE /project-amounts/:id',
    browser: true,
    input: parts.PartRemoval,
    answer: Gone,
    run: removeAmount,
  }),
  'projects.addRival': verb({
    summary: 'Enter a rival location of a project',
    roles: openers,
    api: 'POST /rivals',
    browser: true,
    input: parts.NewRival,
    answer: part.WrittenRival,
    run: addRival,
  }),
  'projects.updateRival': verb({
    summary: 'Enter how a rival location came out',
    roles: openers,
    api: 'PATCH /rivals/:id',
    browser: true,
    input: parts.RivalResult,
    answer: part.WrittenRival,
    run: updateRival,
  }),
  'projects.removeRival': verb({
    summary: 'Remove a rival location of a project',
    roles: openers,
    api: 'DELETE /rivals/:id',
    browser: true,
    input: parts.PartRemoval,
    answer: Gone,
    run: removeRival,
  }),
  'projects.addMilestone': verb({
    summary: 'Add a milestone to a project',
    roles: openers,
    api: 'POST /milestones',
    browser: true,
    input: parts.NewMilestone,
    answer: part.Milestone,
    run: addMilestone,
  }),
  'projects.updateMilestone': verb({
    summary: 'Change a milestone of a project',
    roles: openers,
    api: 'PATCH /milestones/:id',
    browser: true,
    input: parts.MilestoneChange,
    answer: part.Milestone,
    run: updateMilestone,
  }),
  'projects.removeMilestone': verb({
    summary: 'Remove a milestone of a project',
    roles: openers,
    api: 'DELETE /milestones/:id',
    browser: true,
    input: parts.PartRemoval,
    answer: Gone,
    run: removeMilestone,
  }),
  'leads.accept': verb({
    summary: 'Accept a lead as a project',
    roles: openers,
    api: 'POST /leads/:id/accept',
    input: leads.LeadAcceptance,
    answer: answer.Project,
    run: acceptLead,
  }),
  'leads.submit': verb({
    summary: 'Submit a lead',
    roles: openers,
    api: 'POST /leads',
    browser: true,
    offline: true,
    input: leads.NewLead,
    answer: lead.Lead,
    run: (ctx, form) => submitLead(ctx, form),
  }),
  'leads.drop': verb({
    summary: 'Drop a lead, with the reason',
    roles: openers,
    api: 'POST /leads/:id/drop',
    browser: true,
    input: leads.LeadDrop,
    answer: lead.Lead,
    run: dropLead,
  }),
}

export const projectReads = {
  'projects.list': read({
    summary: 'List projects',
    roles: businessRoles,
    api: 'GET /projects',
    input: walkable(forms.ProjectFilter.omit({ view: true })),
    answer: answer.ProjectPage,
    run: walked(listProjects),
  }),
  'projects.get': read({
    summary: 'Read a project',
    roles: businessRoles,
    api: 'GET /projects/:id',
    input: forms.ById,
    answer: answer.Project,
    run: (ctx, { id }) => getProject(ctx, id),
  }),
  'leads.list': read({
    summary: 'List leads',
    roles: openers,
    api: 'GET /leads',
    input: walkable(leads.LeadFilter),
    answer: lead.LeadPage,
    run: walked(listLeads),
  }),
  'leads.get': read({
    summary: 'Read a lead',
    roles: openers,
    api: 'GET /leads/:id',
    input: forms.ById,
    answer: lead.Lead,
    run: (ctx, { id }) => getLead(ctx, id),
  }),
}
