import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const contactDone = defineMessages(
  {
    done: {
      'contacts.add': '联系人已添加',
      'contacts.change': '联系人已保存',
      'contacts.remove': '联系人已移除',
      'contacts.reveal': '号码已显示，已记入审计',
    },
  },
  {
    done: {
      'contacts.add': 'Contact added',
      'contacts.change': 'Contact saved',
      'contacts.remove': 'Contact removed',
      'contacts.reveal': 'Number shown and noted in the audit log',
    },
  },
)
