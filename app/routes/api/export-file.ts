import { businessRoles } from '#app/domain/actor.ts'
import { fileFor } from '#app/domain/sheets/file-for.server.ts'
import { forPrograms } from '#app/http/door.server.ts'
import { handedOver } from '#app/http/handed-over.server.ts'
import { ensureRole } from '#app/http/perform.server.ts'
import { problem } from '#app/http/problem.server.ts'
import { readId } from '#app/http/read.server.ts'

/** The file of one’s own export, for programs. */
export const loader = forPrograms(
  async (asker, { params }) => {
    ensureRole(asker, { roles: businessRoles })
    const id = readId(params.exportId)
    return async (ctx) => handedOver(await fileFor(ctx, id))
  },
  problem,
  'api',
)
