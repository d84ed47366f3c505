import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const visitDone = defineMessages(
  {
    done: {
      'visits.log': '走访已记下',
      'visits.update': '走访已保存',
      'visits.hold': '走访已办',
      'visits.cancel': '走访已取消',
      'visits.remove': '走访已删除',
      'trips.plan': '行程已建',
      'trips.update': '行程已保存',
      'trips.remove': '行程已删除',
    },
  },
  {
    done: {
      'visits.log': 'Visit logged',
      'visits.update': 'Visit saved',
      'visits.hold': 'Visit held',
      'visits.cancel': 'Visit cancelled',
      'visits.remove': 'Visit removed',
      'trips.plan': 'Trip planned',
      'trips.update': 'Trip saved',
      'trips.remove': 'Trip removed',
    },
  },
)
