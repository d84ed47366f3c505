import { z } from 'zod'
import { flag, id, newId, optionalOneOf, version } from '#app/domain/forms.ts'
import { firmChoiceNames } from './fields.ts'

const side = optionalOneOf(['survivor', 'absorbed'])

/** Makes two firms one: which stays, and from which each field is taken on which they differ. */
export const MergeCreate = z.strictObject({
  id: newId(),
  survivorId: id(),
  survivorVersion: version(),
  absorbedId: id(),
  absorbedVersion: version(),
  /** What is not said goes by the rule: what is empty gives way, else the survivor's. */
  choices: z
    .strictObject(
      Object.fromEntries(firmChoiceNames.map((name) => [name, side])) as Record<
        (typeof firmChoiceNames)[number],
        typeof side
      >,
    )
    .prefault({}),
  /** The name that is not taken is not kept as an alias. */
  withoutName: flag(),
})
export type MergeCreate = z.output<typeof MergeCreate>

export const MergeUndo = z.strictObject({ id: id(), version: version() })
export type MergeUndo = z.output<typeof MergeUndo>

/** What a list of merges is cut by. */
export const MergeFilter = z.object({
  after: z.string().optional().catch(undefined),
  /** Of one firm, as survivor or absorbed. */
  enterpriseId: z.uuid().optional().catch(undefined),
})
export type MergeFilter = z.output<typeof MergeFilter>
