import type { Notices } from '#app/domain/notice.ts'

export const projectNotices = {
  'project.stageApplied': { to: ['deciders'], presses: false },
  'project.stageConfirmed': { to: ['owner'], presses: true },
  'project.stageRefused': { to: ['owner'], presses: true },
  'project.assigned': { to: ['owner'], presses: false },
} as const satisfies Notices
