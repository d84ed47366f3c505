import { businessRoles, referrers, roles } from '#app/domain/actor.ts'
import { Gone, Group, wholeOf } from '#app/domain/answers.ts'
import { Unasked, whole } from '#app/domain/asking.ts'
import { read, verb } from '#app/domain/verb.ts'
import * as answer from './answers.ts'
import { exportAudit } from './audit-export.server.ts'
import * as forms from './forms.ts'
import { listTeams, listUnits } from './groups.server.ts'
import * as change from './mutations.server.ts'
import { endToken, makeToken } from './own.server.ts'
import { listAccounts, listAudit, listDirectory } from './queries.server.ts'
import { releaseReset } from './resets.server.ts'

const keepers = ['system_admin'] as const
const roleKeepers = ['security_admin'] as const

export const cadreVerbs = {
  'accounts.create': verb({
    summary: 'Open an account',
    roles: keepers,
    api: 'POST /accounts',
    input: forms.NewAccount,
    answer: answer.Account,
    run: change.createAccount,
  }),
  'accounts.update': verb({
    summary: 'Change an account’s facts',
    roles: keepers,
    api: 'PATCH /accounts/:id',
    input: forms.AccountChange,
    answer: answer.Account,
    run: change.updateAccount,
  }),
  'accounts.disable': verb({
    summary: 'Disable an account, with the reason',
    roles: keepers,
    api: 'POST /accounts/:id/disable',
    input: forms.AccountStep,
    answer: answer.Account,
    run: change.disableAccount,
  }),
  'accounts.enable': verb({
    summary: 'Enable a disabled account again',
    roles: keepers,
    api: 'POST /accounts/:id/enable',
    input: forms.AccountStep,
    answer: answer.Account,
    run: change.enableAccount,
  }),
  'accounts.resetPassword': verb({
    summary: 'Reset a password: the first half, which somebody else must release',
    roles: keepers,
    api: 'POST /accounts/:id/reset-password',
    input: forms.PasswordReset,
    answer: answer.Account,
    run: change.resetPassword,
  }),
  'accounts.releaseReset': verb({
    summary: 'Release a reset password; the answer has the code the owner adds to it',
    roles: roleKeepers,
    api: 'POST /accounts/:id/release-reset',
    input: forms.ResetRelease,
    answer: answer.Release,
    run: releaseReset,
  }),
  'roles.grant': verb({
    summary: 'Grant a role to an account from a day on',
    roles: roleKeepers,
    api: 'POST /account-roles',
    input: forms.RoleGrant,
    answer: answer.Account,
    run: change.grantRole,
  }),
  'roles.revoke': verb({
    summary: 'End a role of an account, with the reason',
    roles: roleKeepers,
    api: 'DELETE /account-roles/:id',
    input: forms.RoleEnd,
    answer: answer.Account,
    run: change.revokeRole,
  }),
  'password.change': verb({
    summary: 'Change one’s own password',
    roles,
    own: true,
    api: null,
    input: forms.PasswordChange,
    answer: Gone,
    run: change.changePassword,
  }),
  'audit.export': verb({
    summary: 'Take the audit log’s rows away as a file',
    roles: ['audit_admin'],
    api: null,
    input: forms.AuditExport,
    answer: answer.AuditRows,
    run: exportAudit,
  }),
  'sessions.endAll': verb({
    summary: 'Sign oneself out everywhere',
    roles,
    own: true,
    api: null,
    input: forms.Nothing,
    answer: Gone,
    run: (ctx) => change.signOutEverywhere(ctx),
  }),
  'tokens.make': verb({
    summary: 'Make an API token of one’s own',
    roles,
    api: null,
    input: forms.TokenMake,
    answer: answer.Token,
    run: makeToken,
  }),
  'tokens.end': verb({
    summary: 'End an API token of one’s own',
    roles,
    api: null,
    input: forms.TokenEnd,
    answer: Gone,
    run: endToken,
  }),
}

export const cadreReads = {
  'cadres.list': read({
    summary: 'List the office’s people',
    roles: [...businessRoles, 'system_admin', 'security_admin'],
    api: 'GET /cadres',
    input: forms.AccountFilter,
    answer: answer.Directory,
    run: listDirectory,
  }),
  'teams.list': read({
    summary: 'List the red investment teams',
    roles: businessRoles,
    api: 'GET /teams',
    input: Unasked,
    answer: wholeOf(Group),
    run: async (ctx) => whole(await listTeams(ctx)),
  }),
  'units.list': read({
    summary: 'List the units of the office',
    roles: referrers,
    api: 'GET /units',
    input: Unasked,
    answer: wholeOf(Group),
    run: async (ctx) => whole(await listUnits(ctx)),
  }),
  'accounts.list': read({
    summary: 'List accounts with their roles',
    roles: ['system_admin', 'security_admin'],
    api: 'GET /accounts',
    input: forms.AccountFilter,
    answer: answer.AccountPage,
    run: listAccounts,
  }),
  'audit.list': read({
    summary: 'List the audit log',
    roles: ['audit_admin'],
    api: 'GET /audit',
    input: forms.AuditFilter,
    answer: answer.AuditPage,
    run: (ctx, filter) => listAudit(ctx, filter),
  }),
}
