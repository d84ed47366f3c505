import type { Context } from '#app/domain/context.ts'
import { shownName } from '#app/domain/files/forms.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { limits } from './book/book.ts'
import type { NewImport } from './forms.ts'
import { addImport } from './mutations.server.ts'
import { keepLedger } from './stored-file.server.ts'

/** Keeps a ledger's bytes before any transaction; what is left to do in one is answered. */
export async function takeLedger({ id, name }: Pick<NewImport, 'id' | 'name'>, content: Uint8Array) {
  if (content.length > limits.fileBytes)
    throw new Refusal('tooLarge', 'imports.fileTooLarge', { ledger: 'tooBig' })
  const kept = await keepLedger(content)
  return (ctx: Context) => addImport(ctx, Object.assign({ id, name: shownName(name) }, kept))
}
