import { attractionExamples } from './examples/attraction.ts'
import { firmExamples } from './examples/firms.ts'
import { peopleExamples } from './examples/people.ts'
import { ticketExamples } from './examples/tickets.ts'
import { undoExamples } from './examples/undo.ts'
import type { Examples } from './lab.ts'

const done: Examples = { ...firmExamples, ...peopleExamples, ...attractionExamples, ...ticketExamples }

/** One valid request for every verb that the API has. */
export const examples: Examples = { ...done, ...undoExamples(done) }
