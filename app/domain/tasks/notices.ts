import type { Notices } from '#app/domain/notice.ts'

export const taskNotices = {
  'task.given': { to: ['owner'], presses: false, asks: true },
  'task.late': { to: ['owner'], presses: true, asks: true },
} as const satisfies Notices
