import type { z } from 'zod'
import { setting } from '#app/domain/park/forms.ts'
import { limitVersion } from './version.ts'

/** The whole of the next version, and the number of the last one seen. */
export const LimitsSet = setting(limitVersion)
export type LimitsSet = z.output<typeof LimitsSet>
