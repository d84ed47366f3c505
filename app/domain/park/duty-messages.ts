import { defineMessages } from '#app/i18n/messages.ts'

export const dutyMessages = defineMessages(
  { fields: { phone: '值班电话' }, hints: { phone: '岗位的电话，不是个人的；报工单时写在页上' } },
  {
    fields: { phone: 'Duty phone' },
    hints: { phone: 'A post’s number, not a person’s; it stands where a request is raised' },
  },
)
