import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const letterDone = defineMessages(
  {
    done: {
      'letters.retry': '已重新投递',
      'letters.discard': '死信已弃置',
    },
  },
  {
    done: {
      'letters.retry': 'Sent again',
      'letters.discard': 'Dead letter discarded',
    },
  },
)
