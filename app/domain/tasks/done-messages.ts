import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const taskDone = defineMessages(
  {
    done: {
      'tasks.add': '任务已交办',
      'tasks.complete': '已办完',
      'tasks.drop': '任务已作废',
      'tasks.reopen': '任务已重开',
    },
  },
  {
    done: {
      'tasks.add': 'Task given',
      'tasks.complete': 'Done',
      'tasks.drop': 'Task dropped',
      'tasks.reopen': 'Task reopened',
    },
  },
)
