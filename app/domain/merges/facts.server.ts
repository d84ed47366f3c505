import { sql } from 'drizzle-orm'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { defaultSide, type Facts, firmChoiceNames, firmChoices, isSame, mostAliases } from './fields.ts'
import type { Firm } from './kinds/firms.server.ts'

type Names = { id: string; city: string | null; industry: string | null; patch: string | null }

/** What is chosen between two firms, each side as its columns say it, with the side the rule would take. */
export async function factsOf(ctx: Context, survivor: Firm, absorbed: Firm) {
  const names = await ctx.db.execute<Names>(sql`
    select e.id, (select ${calledAs(ctx, 'p')} from places p where p.code = e.origin_city_code) as city,
      (select ${ctx.locale === 'en' ? sql`d.en` : sql`d.zh`} from dictionary_entries d
        where d.kind = 'industry' and d.code = e.industry_code) as industry,
      (select ${calledAs(ctx, 'p')} from patches p where p.id = e.patch_id) as patch
    from enterprises e where e.id in (${survivor.id}, ${absorbed.id})`)
  const read = (firm: Firm) => ({
    ...shownOf(firm),
    ...names.find(({ id }) => id === firm.id),
  })
  const differing = firmChoiceNames.filter((name) => !isSame(name, survivor, absorbed))
  const all = new Set([survivor.name, absorbed.name, ...survivor.aliases, ...absorbed.aliases])
  return {
    survivor: read(survivor),
    absorbed: read(absorbed),
    differing: differing.map((name) => ({ name, side: defaultSide(name, survivor, absorbed) })),
    same: firmChoiceNames.filter((name) => isSame(name, survivor, absorbed)),
    overflow: Math.max(0, all.size - 1 - mostAliases),
  }
}

const columns = Object.values(firmChoices).flat()
const shownOf = (firm: Firm) => ({
  ...(Object.fromEntries(columns.map((column) => [column, firm[column]])) as Facts),
  id: firm.id,
  version: firm.version,
})
export type ComparedFirm = Awaited<ReturnType<typeof factsOf>>['survivor']
