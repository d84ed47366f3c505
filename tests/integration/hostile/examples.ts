import { attractionExamples } from './examples/attraction.ts'
import { firmExamples } from './examples/firms.ts'
import { peopleExamples } from './examples/people.ts'
import { ticketExamples } from './examples/tickets.ts'
import type { Examples } from './lab.ts'

/** One valid request for every verb that the API has. */
export const examples: Examples = {
  ...firmExamples,
  ...peopleExamples,
  ...attractionExamples,
  ...ticketExamples,
}
