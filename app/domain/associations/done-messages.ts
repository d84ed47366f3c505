import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const associationDone = defineMessages(
  {
    done: {
      'associations.create': '协会已建档',
      'associations.change': '协会已保存',
      'associations.remove': '协会已删除',
      'associations.addMember': '已加入会员',
      'associations.removeMember': '已移出会员',
    },
  },
  {
    done: {
      'associations.create': 'Association added',
      'associations.change': 'Association saved',
      'associations.remove': 'Association removed',
      'associations.addMember': 'Member added',
      'associations.removeMember': 'Member removed',
    },
  },
)
