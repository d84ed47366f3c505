import { defineMessages } from '#app/i18n/messages.ts'

/** What was promised to a firm, and what is still to be done about it. */
export const waitingMessages = defineMessages(
  {
    promises: '承诺',
    promisesOpen: (open: number, all: number) => `${all} 条，未兑现 ${open}`,
    noPromises: '没有对它许过承诺',
    kept: (day: string) => `${day} 已兑现`,
    tasks: '任务',
    addTask: '加任务',
    noTasks: '没有未完的任务',
    late: (days: number) => `逾期 ${days} 天`,
    today: '今天到期',
    noDay: '未定期限',
    overdue: '逾期',
    comesNext: '接下来',
    allWaiting: (n: number) => `全部 ${n} 项`,
  },
  {
    promises: 'Promises',
    promisesOpen: (open, all) => `${all}, ${open} not kept yet`,
    noPromises: 'Nothing was promised to it',
    kept: (day) => `Kept ${day}`,
    tasks: 'Tasks',
    addTask: 'Add a task',
    noTasks: 'No open task',
    late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
    today: 'Due today',
    noDay: 'No due day',
    overdue: 'Overdue',
    comesNext: 'Next',
    allWaiting: (n) => `All ${n}`,
  },
)
