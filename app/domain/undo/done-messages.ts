import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const undoDone = defineMessages(
  {
    done: {
      'enterprises.restore': '已撤回',
      'associations.restore': '已撤回',
      'contacts.restore': '已撤回',
      'notes.restore': '已撤回',
      'visits.restore': '已撤回',
      'visits.replan': '已撤回',
      'trips.restore': '已撤回',
      'policies.restore': '已撤回',
      'plans.restore': '已撤回',
    },
  },
  {
    done: {
      'enterprises.restore': 'Taken back',
      'associations.restore': 'Taken back',
      'contacts.restore': 'Taken back',
      'notes.restore': 'Taken back',
      'visits.restore': 'Taken back',
      'visits.replan': 'Taken back',
      'trips.restore': 'Taken back',
      'policies.restore': 'Taken back',
      'plans.restore': 'Taken back',
    },
  },
)
