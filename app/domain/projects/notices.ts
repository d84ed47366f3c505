import type { Notices } from '#app/domain/notice.ts'

export const projectNotices = {
  'project.stageApplied': { to: ['deciders'], presses: false, asks: true },
  'project.stageConfirmed': { to: ['owner'], presses: true },
  'project.stageRefused': { to: ['owner'], presses: true, asks: true },
  'project.assigned': { to: ['owner'], presses: false, asks: true },
} as const satisfies Notices
