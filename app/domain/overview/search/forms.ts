import { z } from 'zod'
import { searchWord } from '#app/domain/forms.ts'

export const Wanted = z.object({ q: searchWord() })

/** Contacts are offered for the parties chosen so far. */
export const WantedContact = z.object({
  q: searchWord(),
  enterprise: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.uuid()).max(50).catch([]),
  ),
  association: z.preprocess(
    (value) => (value === undefined ? [] : [value].flat()),
    z.array(z.uuid()).max(50).catch([]),
  ),
})
