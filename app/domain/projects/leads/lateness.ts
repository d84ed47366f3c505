import { addDays, type Day, dayOf } from '#app/domain/calendar.ts'

/** The day by whose end a lead is to be answered: the one after it came. */
export const answerBy = (submittedAt: Date): Day => addDays(dayOf(submittedAt), 1)
