import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done; whatever is restored, it says the same. */
export const undoDone = defineMessages(
  { done: { restore: '已撤回', 'visits.replan': '已撤回' } },
  { done: { restore: 'Taken back', 'visits.replan': 'Taken back' } },
)
