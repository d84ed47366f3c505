import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const policyDone = defineMessages(
  {
    done: {
      'policies.add': '政策已收录',
      'policies.update': '政策已保存',
      'policies.remove': '政策已删除',
    },
  },
  {
    done: {
      'policies.add': 'Policy added',
      'policies.update': 'Policy saved',
      'policies.remove': 'Policy removed',
    },
  },
)
