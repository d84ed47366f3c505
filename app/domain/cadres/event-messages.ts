import { defineMessages } from '#app/i18n/messages.ts'

/** What the audit log calls what happened to accounts, roles, sessions and tokens. */
export const cadreEvents = defineMessages(
  {
    events: {
      'account.created': '新建账号',
      'account.updated': '修改账号',
      'account.disabled': '停用账号',
      'account.enabled': '恢复账号',
      'account.passwordReset': '重置密码',
      'account.resetReleased': '放行密码重置',
      'account.passwordChanged': '修改密码',
      'role.granted': '授予角色',
      'role.revoked': '收回角色',
      'session.started': '登录',
      'session.ended': '退出',
      'session.allEnded': '全部退出',
      'token.made': '新建令牌',
      'token.ended': '收回令牌',
    },
  },
  {
    events: {
      'account.created': 'Account created',
      'account.updated': 'Account changed',
      'account.disabled': 'Account disabled',
      'account.enabled': 'Account enabled',
      'account.passwordReset': 'Password reset',
      'account.resetReleased': 'Password reset released',
      'account.passwordChanged': 'Password changed',
      'role.granted': 'Role granted',
      'role.revoked': 'Role revoked',
      'session.started': 'Sign-in',
      'session.ended': 'Sign-out',
      'session.allEnded': 'Signed out everywhere',
      'token.made': 'Token made',
      'token.ended': 'Token ended',
    },
  },
)
