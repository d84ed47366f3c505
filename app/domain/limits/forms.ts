import { z } from 'zod'
import { version } from '#app/domain/forms.ts'
import { ruled, shapeOf } from '#app/domain/record.ts'
import { limitVersion } from './version.ts'

/** The whole of the next version, and the number of the last one seen. */
export const LimitsSet = ruled(
  z.strictObject({ version: version(), ...shapeOf(limitVersion) }),
  limitVersion.rules,
)
export type LimitsSet = z.output<typeof LimitsSet>
