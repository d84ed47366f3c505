import { defineMessages } from '#app/i18n/messages.ts'

/** What the audit log calls a project's way and its leads; the project's own page words its moves in full. */
export const projectEvents = defineMessages(
  {
    events: {
      'project.opened': '项目立项',
      'project.stageApplied': '申请阶段变更',
      'project.stageConfirmed': '认定阶段变更',
      'project.stageRefused': '退回阶段申请',
      'project.stageWithdrawn': '撤回阶段申请',
      'lead.submitted': '报线索',
      'lead.dropped': '放弃线索',
    },
  },
  {
    events: {
      'project.opened': 'Project opened',
      'project.stageApplied': 'Stage applied for',
      'project.stageConfirmed': 'Stage confirmed',
      'project.stageRefused': 'Stage sent back',
      'project.stageWithdrawn': 'Application withdrawn',
      'lead.submitted': 'Lead submitted',
      'lead.dropped': 'Lead dropped',
    },
  },
)
