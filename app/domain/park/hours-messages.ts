import { defineMessages } from '#app/i18n/messages.ts'

export const hoursMessages = defineMessages(
  {
    fields: { from: '上班', to: '下班', lunchFrom: '午休从', lunchTo: '午休到' },
    hints: { from: '例如 08:30', lunchFrom: '没有就留空；午休算下班，急件按值班的时限应' },
  },
  {
    fields: { from: 'Opens', to: 'Closes', lunchFrom: 'Lunch from', lunchTo: 'Lunch to' },
    hints: {
      from: 'For example 08:30',
      lunchFrom: 'Blank where there is none; lunch is off duty, where urgent requests have their own limit',
    },
  },
)
