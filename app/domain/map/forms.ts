import { z } from 'zod'
import { optionalId } from '#app/domain/forms.ts'
import { channels } from '#app/domain/projects/channels.ts'
import { mapGroups } from './map.ts'

/** The map's address: /map?team=&channel=&group=talk&city=440300&view=list */
export const MapFilter = z.object({
  team: optionalId().catch(undefined),
  channel: z.enum(channels).optional().catch(undefined),
  group: z.enum(mapGroups).optional().catch(undefined),
  alert: z.literal('1').optional().catch(undefined),
  city: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  /** An opened row of what is not on the map. */
  row: z.enum(['none', 'hidden', 'key']).optional().catch(undefined),
  view: z.enum(['map', 'list']).catch('map'),
})
export type MapFilter = z.output<typeof MapFilter>
