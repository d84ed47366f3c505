import { z } from 'zod'
import { queueTabs } from './queue-tabs.ts'

/** Which tab of the queue the address asks for; the first for what it does not say. */
export const QueueSearch = z.object({ said: z.enum(queueTabs).catch('open') })
