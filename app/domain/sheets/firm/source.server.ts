import { z } from 'zod'
import { businessRoles } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import type { AnyListSheet } from '#app/domain/exports/list-sheet.ts'
import { exportPages } from '#app/domain/exports/page-messages.ts'
import { atMost, type Leaf } from '#app/domain/exports/sheet.ts'
import { optionalId } from '#app/domain/forms.ts'
import { everyProjectSheet } from '#app/domain/projects/board/project-sheet.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { listLeaf } from '../list-source.server.ts'
import { lists } from '../lists.server.ts'
import { readStrictly } from '../read-strictly.ts'
import type { Source } from '../source.ts'
import { ownLeaves } from './leaves.server.ts'

const Asked = z.strictObject({ enterprise: optionalId().refine((id) => id !== undefined, 'required') })
const idOf = (filter: unknown) => (filter as z.output<typeof Asked>).enterprise!

/** What hangs on a firm and has a list of its own, with the list’s name for the firm. */
const about: readonly (readonly [list: AnyListSheet, by: string])[] = [
  [lists.contacts, 'enterpriseId'],
  [lists.visits, 'enterprise'],
  [everyProjectSheet, 'enterprise'],
  [lists.tickets, 'enterpriseId'],
]

/** A firm’s whole file: what its page tells, a sheet a word, each at the reader’s own level. */
export const firmSource: Source = {
  roles: businessRoles,
  title: (locale) => exportPages[locale].kinds.firm,
  most: atMost,
  read: (filter) => readStrictly(Asked, filter),
  reads: (filter) => Asked.safeParse(filter).success,
  said: async (ctx, filter) => nameIn(ctx.locale, await getEnterprise(ctx, idOf(filter))),
  count: async (ctx, filter, most) => {
    const id = idOf(filter)
    await getEnterprise(ctx, id)
    const counts = await Promise.all(
      about.map(([list, by]) => list.count(ctx, readStrictly(list.filter, { [by]: id }), most)),
    )
    return 1 + counts.reduce((sum, one) => sum + one, 0)
  },
  leaves: (ctx, filter) => leavesOf(ctx, idOf(filter)),
  ahead: async (ctx, filter) => {
    const leaves = await leavesOf(ctx, idOf(filter))
    return { columns: leaves.map(({ title }) => title), rows: [] }
  },
}

async function leavesOf(ctx: Context, id: string): Promise<Leaf[]> {
  const [own, listed] = await Promise.all([
    ownLeaves(ctx, id),
    Promise.all(
      about.map(([list, by]) => listLeaf(ctx, list, readStrictly(list.filter, { [by]: id }), atMost)),
    ),
  ])
  return [...own, ...listed]
}
