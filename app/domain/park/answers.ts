import { z } from 'zod'
import { wholeOf } from '#app/domain/answers.ts'
import { topics } from './settings.ts'

export const Setting = z
  .object({
    topic: z.enum(['logo', ...Object.keys(topics)]),
    version: z.int().min(1).describe('Named by the next change: an older one is answered 409.'),
    isSet: z.boolean().describe('Somebody has set it; else what holds until then.'),
    value: z.record(z.string(), z.unknown()).describe('Its fields by their names.'),
  })
  .meta({ id: 'Setting' })

export const Settings = wholeOf(Setting)
