import type { Notices } from '#app/domain/notice.ts'

export const exportNotices = {
  'export.asked': { to: ['deciders'], presses: true, asks: true },
  'export.approved': { to: ['asker'], presses: false },
  'export.refused': { to: ['asker'], presses: true },
  'export.ready': { to: ['asker'], presses: true },
  'export.failed': { to: ['asker'], presses: true },
} as const satisfies Notices
