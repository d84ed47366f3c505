import { defineMessages } from '#app/i18n/messages.ts'

export const roleMessages = defineMessages(
  {
    roleNames: {
      team_member: '招商队员',
      team_leader: '招商队长',
      liaison_cadre: '联系干部',
      intake: '受理员',
      follow_up: '回访员',
      leader: '园区领导',
      system_admin: '系统管理员',
      security_admin: '安全管理员',
      audit_admin: '审计管理员',
    },
  },
  {
    roleNames: {
      team_member: 'Investment officer',
      team_leader: 'Team leader',
      liaison_cadre: 'Liaison cadre',
      intake: 'Intake officer',
      follow_up: 'Follow-up officer',
      leader: 'Park leadership',
      system_admin: 'System administrator',
      security_admin: 'Security administrator',
      audit_admin: 'Audit administrator',
    },
  },
)
