import { defineMessages } from '#app/i18n/messages.ts'

/** What is said of a record of the past that came with a ledger. */
export const pastMessages = defineMessages(
  { byThen: (who: string | null) => (who ? `当时由${who}记，后从台账补录` : '从台账补录，当时的记录人不详') },
  {
    byThen: (who) =>
      who
        ? `Written down by ${who} at the time, entered later from a ledger`
        : 'Entered later from a ledger; who wrote it down is not known',
  },
)
