import { defineMessages } from '#app/i18n/messages.ts'

/** What the page says when a verb was done. */
export const binDone = defineMessages(
  { done: { 'bin.restore': '已恢复', 'bin.return': '已放回回收站' } },
  { done: { 'bin.restore': 'Restored', 'bin.return': 'Back in the bin' } },
)
