import { z } from 'zod'
import { businessRoles } from '#app/domain/actor.ts'
import { verb } from '#app/domain/verb.ts'
import { exportFirms, FirmExport } from './firms/export.server.ts'

const File = z.object({
  bytes: z.custom<Uint8Array<ArrayBuffer>>((value) => value instanceof Uint8Array),
  type: z.string(),
  extension: z.string(),
  digest: z.string(),
})

export const overviewVerbs = {
  'enterprises.export': verb({
    summary: 'Take the list of firms away as a file',
    roles: businessRoles,
    api: null,
    input: FirmExport,
    answer: File,
    run: exportFirms,
  }),
}
