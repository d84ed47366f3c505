import { defineMessages } from '#app/i18n/messages.ts'

export const membershipMessages = defineMessages(
  { fields: { teamId: '小队', accountId: '队员', isLeader: '队长', fromDay: '从', toDay: '到' } },
  { fields: { teamId: 'Team', accountId: 'Member', isLeader: 'Leader', fromDay: 'From', toDay: 'Until' } },
)
