import { z } from 'zod'
import { flag, id, newId, optionalOneOf, version } from '#app/domain/forms.ts'
import { associationChoices, contactChoices } from './choices.ts'
import { firmChoiceNames } from './fields.ts'
import { mergeKinds } from './kinds/kind.ts'

const side = optionalOneOf(['survivor', 'absorbed'])

/** Makes two of a kind one: which stays, and from which each field is taken on which they differ. */
const two = <N extends string>(names: readonly N[]) => ({
  id: newId(),
  survivorId: id(),
  survivorVersion: version(),
  absorbedId: id(),
  absorbedVersion: version(),
  /** What is not said goes by the rule: what is empty gives way, else the survivor's. */
  choices: z
    .strictObject(Object.fromEntries(names.map((name) => [name, side])) as Record<N, typeof side>)
    .prefault({} as never),
})

export const MergeCreate = z.strictObject({
  ...two(firmChoiceNames),
  /** The name that is not taken is not kept as an alias. */
  withoutName: flag(),
})
export type MergeCreate = z.output<typeof MergeCreate>

export const ContactMerge = z.strictObject(two(contactChoices))
export const AssociationMerge = z.strictObject(two(associationChoices))

/** What is asked of a merge, whatever its kind. */
export type MergeForm = Omit<MergeCreate, 'choices' | 'withoutName'> & {
  choices: Partial<Record<string, 'survivor' | 'absorbed'>>
  withoutName?: boolean
}

export const MergeUndo = z.strictObject({ id: id(), version: version() })
export type MergeUndo = z.output<typeof MergeUndo>

/** What a list of merges is cut by. */
export const MergeFilter = z.object({
  after: z.string().optional().catch(undefined),
  kind: z.enum(mergeKinds).optional().catch(undefined),
  /** Of one record, as survivor or absorbed. */
  enterpriseId: z.uuid().optional().catch(undefined),
  associationId: z.uuid().optional().catch(undefined),
})
export type MergeFilter = z.output<typeof MergeFilter>

const which = z.uuid().optional().catch(undefined)
/** Which two a page compares; without the one that stays it asks for it. */
export const TwoInAddress = z.object({ survivor: which, absorbed: which })
export type TwoInAddress = z.output<typeof TwoInAddress>
