import { archives } from './archives.ts'
import { kinds } from './kinds.ts'
import { workbookParts } from './parts.ts'
import { tables } from './tables.ts'

/** Every file that is refused, with the name of its fault. */
export const hostileFiles = [...archives, ...workbookParts, ...kinds, ...tables]
