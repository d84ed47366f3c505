import type { Notices } from '#app/domain/notice.ts'

export const taskNotices = {
  'task.given': { to: ['owner'], presses: false },
  'task.late': { to: ['owner'], presses: true },
} as const satisfies Notices
