import { and, asc, sql } from 'drizzle-orm'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
import type { Context } from '#app/domain/context.ts'
import { accounts } from '#db/schema/cadres.ts'
import { places } from '#db/schema/places.ts'
import { fullProjects, readableProjects } from '../access.server.ts'

/** What the list's filters offer: teams, and the owners and cities of projects read in full. */
export async function projectChoices(ctx: Context) {
  const full = and(readableProjects(ctx), fullProjects(ctx))
  // Who and where is asked of the few people and cities, not of all projects.
  const [teamRows, owners, cities] = await Promise.all([
    listTeams(ctx),
    ctx.db
      .select({ id: accounts.id, name: accounts.name, nameEn: accounts.nameEn })
      .from(accounts)
      .where(sql`exists (select 1 from projects where projects.owner_id = accounts.id and ${full})`)
      .orderBy(asc(accounts.name), asc(accounts.id))
      .limit(200),
    ctx.db
      .select({ code: places.code, name: places.name, nameEn: places.nameEn })
      .from(places)
      .where(
        sql`(exists (select 1 from projects where projects.origin_city_code = places.code and ${full})
          or exists (select 1 from enterprises join projects on projects.enterprise_id = enterprises.id
            where enterprises.origin_city_code = places.code and projects.origin_city_code is null and ${full}))`,
      )
      .orderBy(asc(places.code)),
  ])
  return { teams: teamRows, owners, cities }
}
export type ProjectChoices = Awaited<ReturnType<typeof projectChoices>>
