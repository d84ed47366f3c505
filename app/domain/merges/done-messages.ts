import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const mergeDone = defineMessages(
  {
    done: {
      'duplicates.judge': '已记下',
      'duplicates.reopen': '已改回',
      'merges.create': '已合成一条',
      'merges.undo': '已拆回两条',
    },
  },
  {
    done: {
      'duplicates.judge': 'Noted',
      'duplicates.reopen': 'Answer taken back',
      'merges.create': 'Merged into one',
      'merges.undo': 'Two firms again',
    },
  },
)
