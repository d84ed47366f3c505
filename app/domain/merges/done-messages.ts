import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const mergeDone = defineMessages(
  {
    done: {
      'duplicates.judge': '已记下',
      'duplicates.reopen': '已改回',
      'merges.create': '已合成一条',
      'merges.ofContacts': '联系人已合成一位',
      'merges.ofAssociations': '协会已合成一家',
      'merges.undo': '已拆回两条',
    },
  },
  {
    done: {
      'duplicates.judge': 'Noted',
      'duplicates.reopen': 'Answer taken back',
      'merges.create': 'Merged into one',
      'merges.ofContacts': 'Contacts merged into one',
      'merges.ofAssociations': 'Associations merged into one',
      'merges.undo': 'Two records again',
    },
  },
)
