import { defineMessages } from '#app/i18n/messages.ts'

/** Names of the sheets in a firm’s file that are no list elsewhere. */
export const firmFileMessages = defineMessages(
  {
    facts: '资料',
    care: '联系干部',
    plan: '一企一策',
    actions: '方案行动',
    promises: '承诺',
    field: '项',
    value: '内容',
    version: '版本',
  },
  {
    facts: 'Facts',
    care: 'Liaison cadres',
    plan: 'Plan',
    actions: 'Plan actions',
    promises: 'Promises',
    field: 'Field',
    value: 'Content',
    version: 'Version',
  },
)
