import { z } from 'zod'
import { instant } from '#app/domain/answers.ts'
import { read, verb } from '#app/domain/verb.ts'
import { LetterFilter, LetterStep } from './forms.ts'
import { discardLetter, listLetters, retryLetter } from './letters.server.ts'

const roles = ['system_admin'] as const
const Decided = z.object({ number: z.int() })
const Letter = z.object({
  store: z.enum(['outbox', 'jobs']),
  number: z.int(),
  what: z.string().describe('The event or timer.'),
  word: z.string(),
  tries: z.int(),
  fault: z.string().nullable().describe('Kind or code of the last fault.'),
  at: instant().nullable(),
})

export const letterVerbs = {
  'letters.retry': verb({
    summary: 'Try a dead letter anew',
    roles,
    api: 'POST /letters/retry' as const,
    input: LetterStep,
    answer: Decided,
    run: retryLetter,
  }),
  'letters.discard': verb({
    summary: 'Let a dead letter be',
    roles,
    api: 'POST /letters/discard' as const,
    input: LetterStep,
    answer: Decided,
    run: discardLetter,
  }),
}

export const letterReads = {
  'letters.list': read({
    summary: 'List what could not be delivered',
    roles,
    api: 'GET /letters' as const,
    input: LetterFilter,
    answer: z.object({ items: z.array(Letter), next: z.null() }),
    run: listLetters,
  }),
}
