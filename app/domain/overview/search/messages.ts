import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { defineMessages } from '#app/i18n/messages.ts'

/** What the box says of a record that is chosen. */
export const searchMessages = defineMessages(
  {
    facts: {
      ...enterpriseMessages['zh-CN'].columns,
      state: '状态',
      owner: '负责人',
      team: '小组',
      firm: '企业',
      since: '进入阶段',
      level: '级别',
      handler: '经办',
      due: '时限',
    },
    unassigned: '未分派',
    none: '—',
  },
  {
    facts: {
      ...enterpriseMessages.en.columns,
      state: 'State',
      owner: 'Owner',
      team: 'Team',
      firm: 'Firm',
      since: 'In stage since',
      level: 'Level',
      handler: 'Handled by',
      due: 'Time',
    },
    unassigned: 'not assigned',
    none: '—',
  },
)
