import { z } from 'zod'
import { recordAt } from '#app/addresses.ts'
import { searchWord } from '#app/domain/forms.ts'

/** What was typed, and the addresses of records seen last, a comma between two; what is none of ours is passed over. */
export const Wanted = z.object({
  q: searchWord(),
  seen: z
    .string()
    .max(1_000)
    .transform((text) =>
      text
        .split(',')
        .flatMap((address) => recordAt(address) ?? [])
        .slice(0, 12),
    )
    .catch([])
    .default([]),
})

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
