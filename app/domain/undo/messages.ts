import { defineMessages } from '#app/i18n/messages.ts'

export const undoMessages = defineMessages(
  {
    undo: '撤回',
    undone: '已撤回',
    failed: '没能撤回，请稍后再试',
    events: {
      'enterprise.restored': '恢复企业',
      'association.restored': '恢复协会',
      'contact.restored': '恢复联系人',
      'note.restored': '恢复备注',
      'visit.restored': '恢复走访',
      'visit.replanned': '走访改回待办',
      'trip.restored': '恢复行程',
      'policy.restored': '恢复政策',
      'plan.restored': '恢复方案草稿',
    },
    refusals: {
      tooLate: '过了十分钟，不能再撤回。',
      overtaken: '后来又有人动过，不能再撤回。',
    },
  },
  {
    undo: 'Undo',
    undone: 'Taken back',
    failed: 'It could not be taken back; try again later',
    events: {
      'enterprise.restored': 'Firm restored',
      'association.restored': 'Association restored',
      'contact.restored': 'Contact restored',
      'note.restored': 'Note restored',
      'visit.restored': 'Visit restored',
      'visit.replanned': 'Visit planned again',
      'trip.restored': 'Trip restored',
      'policy.restored': 'Policy restored',
      'plan.restored': 'Draft restored',
    },
    refusals: {
      tooLate: 'After ten minutes it can no longer be taken back.',
      overtaken: 'Something was done to it since; it can no longer be taken back.',
    },
  },
)
