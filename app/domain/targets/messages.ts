import { defineMessages } from '#app/i18n/messages.ts'

export const targetMessages = defineMessages(
  {
    title: '年度目标',
    none: '还没有定目标',
    add: '定目标',
    edit: '修改目标',
    remove: '删除目标',
    removeOf: () => '删除目标',
    removeHint: '删除后总览写「未定目标」，不算时序。',
    metrics: { landed: '新落地项目' },
    refusals: { missing: '没有这个目标，或已删除。' },
    fields: { metric: '什么', year: '年度', value: '多少', reason: '原因' },
    events: {
      'target.added': '定目标',
      'target.changed': '修改目标',
      'target.removed': '删除目标',
      'target.restored': '恢复目标',
    },
    done: { 'targets.add': '目标已定', 'targets.change': '目标已保存', 'targets.remove': '目标已删除' },
  },
  {
    title: 'Yearly targets',
    none: 'No targets set yet',
    add: 'Set a target',
    edit: 'Change the target',
    remove: 'Delete the target',
    removeOf: () => 'Delete the target',
    removeHint: 'The overview then says that no target is set.',
    metrics: { landed: 'Projects landed' },
    refusals: { missing: 'There is no such target, or it has been deleted.' },
    fields: { metric: 'Of what', year: 'Year', value: 'How many', reason: 'Reason' },
    events: {
      'target.added': 'Target set',
      'target.changed': 'Target changed',
      'target.removed': 'Target deleted',
      'target.restored': 'Target restored',
    },
    done: {
      'targets.add': 'Target set',
      'targets.change': 'Target saved',
      'targets.remove': 'Target deleted',
    },
  },
)
