import { defineMessages } from '#app/i18n/messages.ts'

export const deadlineMessages = defineMessages(
  {
    deadline: '硬截止',
  },
  {
    deadline: 'Deadline',
  },
)
