import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const enterpriseDone = defineMessages(
  {
    done: {
      'enterprises.create': '企业已登记',
      'enterprises.change': '企业已保存',
      'enterprises.place': '入驻信息已保存',
      'enterprises.remove': '企业已删除',
    },
  },
  {
    done: {
      'enterprises.create': 'Firm registered',
      'enterprises.change': 'Firm saved',
      'enterprises.place': 'Placement saved',
      'enterprises.remove': 'Firm removed',
    },
  },
)
