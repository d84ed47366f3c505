import type { Notices } from '#app/domain/notice.ts'

export const checklistNotices = {
  'checklist_request.sent': { to: ['holders'], presses: true, asks: true },
} as const satisfies Notices
