import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const noteDone = defineMessages(
  {
    done: {
      'notes.add': '备注已记下',
      'notes.change': '备注已保存',
      'notes.remove': '备注已删除',
    },
  },
  {
    done: {
      'notes.add': 'Note written',
      'notes.change': 'Note saved',
      'notes.remove': 'Note removed',
    },
  },
)
