import type { Context } from '#app/domain/context.ts'
import { shownName } from '#app/domain/files/forms.ts'
import { Refusal } from '#app/domain/refusal.ts'
import { limits } from './book/book.ts'
import { encodingOf } from './book/csv/encoding.server.ts'
import { BookFault, type BookFaultCode } from './book/fault.ts'
import { kindOf } from './book/kind.ts'
import type { NewImport } from './forms.ts'
import { addImport } from './mutations.server.ts'
import { keepLedger, pathOf } from './stored-file.server.ts'

/** So much of a file tells what it is. */
const head = 4_096

/**
 * Keeps a ledger's bytes before any transaction; what is left to do in one is answered. What is no table at all is refused
 * at once, by the name of its fault; what is wrong within is found when it is read.
 */
export async function takeLedger(
  { id, name }: Pick<NewImport, 'id' | 'name'>,
  content: Uint8Array,
  field = 'content',
) {
  const refused = (fault: BookFaultCode) =>
    new Refusal('invalid', `imports.${fault}`, { [field]: 'wrongKind' })
  if (content.length > limits.fileBytes)
    throw new Refusal('tooLarge', 'imports.fileTooLarge', { [field]: 'tooBig' })
  const beginning = Buffer.from(content.subarray(0, head))
  const kind = kindOf(beginning)
  if (typeof kind === 'object') throw refused(kind.fault)
  const kept = await keepLedger(content)
  try {
    if (kind === 'text') await encodingOf(pathOf(kept.digest), beginning)
  } catch (error) {
    throw error instanceof BookFault ? refused(error.code) : error
  }
  return (ctx: Context) => addImport(ctx, { id, name: shownName(name), ...kept })
}
