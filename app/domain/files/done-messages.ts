import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const fileDone = defineMessages(
  {
    done: {
      'files.add': '文件已上传',
    },
  },
  {
    done: {
      'files.add': 'File uploaded',
    },
  },
)
