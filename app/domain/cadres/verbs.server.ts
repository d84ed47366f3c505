import { businessRoles, roles } from '#app/domain/actor.ts'
import { read, verb } from '#app/domain/verb.ts'
import { exportAudit } from './audit-export.server.ts'
import * as forms from './forms.ts'
import * as change from './mutations.server.ts'
import { endToken, makeToken } from './own.server.ts'
import { listAccounts, listAudit, listDirectory } from './queries.server.ts'

const keepers = ['system_admin'] as const
const roleKeepers = ['security_admin'] as const

export const cadreVerbs = {
  'accounts.create': verb({
    roles: keepers,
    api: 'POST /accounts',
    input: forms.NewAccount,
    run: change.createAccount,
  }),
  'accounts.update': verb({
    roles: keepers,
    api: 'PATCH /accounts/:id',
    input: forms.AccountChange,
    run: change.updateAccount,
  }),
  'accounts.disable': verb({
    roles: keepers,
    api: 'POST /accounts/:id/disable',
    input: forms.AccountStep,
    run: change.disableAccount,
  }),
  'accounts.enable': verb({
    roles: keepers,
    api: 'POST /accounts/:id/enable',
    input: forms.AccountStep,
    run: change.enableAccount,
  }),
  'accounts.resetPassword': verb({
    roles: keepers,
    api: 'POST /accounts/:id/reset-password',
    input: forms.PasswordReset,
    run: change.resetPassword,
  }),
  'roles.grant': verb({
    roles: roleKeepers,
    api: 'POST /account-roles',
    input: forms.RoleGrant,
    run: change.grantRole,
  }),
  'roles.revoke': verb({
    roles: roleKeepers,
    api: 'DELETE /account-roles/:id',
    input: forms.RoleEnd,
    run: change.revokeRole,
  }),
  'password.change': verb({ roles, api: null, input: forms.PasswordChange, run: change.changePassword }),
  'audit.export': verb({ roles: ['audit_admin'], api: null, input: forms.AuditExport, run: exportAudit }),
  'sessions.endAll': verb({
    roles,
    api: null,
    input: forms.Nothing,
    run: (ctx) => change.signOutEverywhere(ctx),
  }),
  'tokens.make': verb({ roles, api: null, input: forms.TokenMake, run: makeToken }),
  'tokens.end': verb({ roles, api: null, input: forms.TokenEnd, run: endToken }),
}

export const cadreReads = {
  'cadres.list': read({
    roles: [...businessRoles, 'system_admin', 'security_admin'],
    api: 'GET /cadres',
    input: forms.AccountFilter,
    run: listDirectory,
  }),
  'accounts.list': read({
    roles: ['system_admin', 'security_admin'],
    api: 'GET /accounts',
    input: forms.AccountFilter,
    run: listAccounts,
  }),
  'audit.list': read({
    roles: ['audit_admin'],
    api: 'GET /audit',
    input: forms.AuditFilter,
    run: (ctx, filter) => listAudit(ctx, filter),
  }),
}
