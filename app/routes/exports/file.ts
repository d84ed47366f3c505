import { fileFor } from '#app/domain/sheets/file-for.server.ts'
import { inJson, signedIn } from '#app/http/door.server.ts'
import { handedOver } from '#app/http/handed-over.server.ts'
import { readId } from '#app/http/read.server.ts'

/** The file of one’s own export. */
export const loader = signedIn(
  async (ctx, { params }) => handedOver(await fileFor(ctx, readId(params.exportId))),
  inJson,
)
