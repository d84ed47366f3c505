import { attractionExamples } from './examples/attraction.ts'
import { binExamples } from './examples/bin.ts'
import { describedExamples } from './examples/described.ts'
import { exportExamples } from './examples/exports.ts'
import { firmExamples } from './examples/firms.ts'
import { importExamples } from './examples/imports.ts'
import { mergeExamples } from './examples/merges.ts'
import { peopleExamples } from './examples/people.ts'
import { settingExamples } from './examples/settings.ts'
import { ticketExamples } from './examples/tickets.ts'
import { undoExamples } from './examples/undo.ts'
import type { Examples } from './lab.ts'

const own: Examples = {
  ...firmExamples,
  ...peopleExamples,
  ...attractionExamples,
  ...ticketExamples,
  ...importExamples,
  ...exportExamples,
  ...mergeExamples,
  ...settingExamples,
}
const done: Examples = { ...own, ...describedExamples(own) }

/** One valid request for every verb that the API has. */
export const examples: Examples = { ...done, ...binExamples(done), ...undoExamples(done) }
