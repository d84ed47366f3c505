import type { ExportKind } from '#app/domain/exports/kinds.ts'
import { everythingSource } from './all/source.server.ts'
import { firmSource } from './firm/source.server.ts'
import { listSource } from './list-source.server.ts'
import { lists } from './lists.server.ts'
import type { Source } from './source.ts'

const ofLists = Object.fromEntries(Object.entries(lists).map(([kind, list]) => [kind, listSource(list)]))

/** What each kind of export is made of. */
export const sources: Partial<Record<ExportKind, Source>> = {
  ...ofLists,
  firm: firmSource,
  all: everythingSource,
}
