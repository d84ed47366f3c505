import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const cadreDone = defineMessages(
  {
    done: {
      'accounts.create': '账号已开通',
      'accounts.update': '账号已保存',
      'accounts.disable': '账号已停用',
      'accounts.enable': '账号已启用',
      'accounts.resetPassword': '密码已重置',
      'accounts.releaseReset': '密码重置已放行',
      'roles.grant': '角色已授予',
      'roles.revoke': '角色已收回',
      'password.change': '密码已更改',
      'audit.export': '审计日志已导出',
      'sessions.endAll': '已在所有设备退出',
      'tokens.make': '令牌已生成',
      'tokens.end': '令牌已停用',
    },
  },
  {
    done: {
      'accounts.create': 'Account made',
      'accounts.update': 'Account saved',
      'accounts.disable': 'Account disabled',
      'accounts.enable': 'Account enabled',
      'accounts.resetPassword': 'Password reset',
      'accounts.releaseReset': 'Password reset released',
      'roles.grant': 'Role granted',
      'roles.revoke': 'Role revoked',
      'password.change': 'Password changed',
      'audit.export': 'Audit log exported',
      'sessions.endAll': 'Signed out everywhere',
      'tokens.make': 'Token made',
      'tokens.end': 'Token ended',
    },
  },
)
