import { defineMessages } from '#app/i18n/messages.ts'

/** Correcting and removing a project's amounts, rivals and milestones. */
export const partMessages = defineMessages(
  {
    correctAmount: '更正',
    correctAmountTitle: '更正这笔金额',
    correctReason: '更正原因',
    corrected: (was: string, is: string) => `${was} 改为 ${is}`,
    removeMilestoneConfirm: '删除这个里程碑',
    removeAmountConfirm: '删除这笔金额',
    removeRivalConfirm: '删除这个备选城市',
    removeReason: '删除原因',
    events: {
      'amount.restored': '恢复金额',
      'rival.restored': '恢复备选城市',
      'milestone.restored': '恢复里程碑',
    },
  },
  {
    correctAmount: 'Correct',
    correctAmountTitle: 'Correct this amount',
    correctReason: 'Why it is corrected',
    corrected: (was, is) => `${was} became ${is}`,
    removeMilestoneConfirm: 'Remove this milestone',
    removeAmountConfirm: 'Remove this amount',
    removeRivalConfirm: 'Remove this rival city',
    removeReason: 'Why it is removed',
    events: {
      'amount.restored': 'Amount restored',
      'rival.restored': 'Rival city restored',
      'milestone.restored': 'Milestone restored',
    },
  },
)
