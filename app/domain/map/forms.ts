import { z } from 'zod'
import { optionalId } from '#app/domain/forms.ts'
import { channels } from '#app/domain/projects/channels.ts'
import { mapGroups } from './map.ts'

/** The map's address: /map?team=&channel=&group=talk&city=440300&view=list */
export const MapFilter = z.object({
  team: optionalId().catch(undefined),
  channel: z.enum(channels).optional().catch(undefined),
  group: z.enum(mapGroups).optional().catch(undefined),
  industry: z.string().max(60).optional().catch(undefined),
  city: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  view: z.enum(['map', 'list']).catch('map'),
})
export type MapFilter = z.output<typeof MapFilter>
