import { z } from 'zod'
import type { Context } from '#app/domain/context.ts'
import { exportPages } from '#app/domain/exports/page-messages.ts'
import { atMostOfAll, type Leaf } from '#app/domain/exports/sheet.ts'
import { readStrictly } from '../read-strictly.ts'
import type { Source } from '../source.ts'
import { titleOf, wordLeaf } from './word-leaf.server.ts'
import { everyWord, rowsOfAll } from './words.server.ts'

const Asked = z.strictObject({})

/** Everything: one workbook with a sheet a word, which the import reads back with no mapping. */
export const everythingSource: Source = {
  roles: ['leader'],
  title: (locale) => exportPages[locale].kinds.all,
  most: atMostOfAll,
  read: (filter) => readStrictly(Asked, filter),
  reads: (filter) => Asked.safeParse(filter).success,
  said: async () => '',
  count: (ctx, _, most) => rowsOfAll(ctx, most),
  leaves: async (ctx) => leavesOf(ctx),
  ahead: async ({ locale }) => ({ columns: everyWord.map(({ word }) => titleOf(word, locale)), rows: [] }),
}

const leavesOf = (ctx: Context): Leaf[] => everyWord.map((rows) => wordLeaf(ctx, rows))
