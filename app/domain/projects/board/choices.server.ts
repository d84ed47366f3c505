import { and, asc, eq } from 'drizzle-orm'
import { listTeams } from '#app/domain/cadres/groups.server.ts'
import type { Context } from '#app/domain/context.ts'
import { accounts } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'
import { projects } from '#db/schema/projects.ts'
import { fullProjects, readableProjects } from '../access.server.ts'
import { originCity } from '../rows.server.ts'

/** What the list's filters offer: teams, and the owners and cities of projects read in full. */
export async function projectChoices(ctx: Context) {
  const full = and(readableProjects(ctx), fullProjects(ctx))
  const [teamRows, owners, cities] = await Promise.all([
    listTeams(ctx),
    ctx.db
      .selectDistinct({ id: accounts.id, name: accounts.name, nameEn: accounts.nameEn })
      .from(projects)
      .innerJoin(accounts, eq(accounts.id, projects.ownerId))
      .where(full)
      .orderBy(asc(accounts.name), asc(accounts.id))
      .limit(200),
    ctx.db
      .selectDistinct({ code: places.code, name: places.name, nameEn: places.nameEn })
      .from(projects)
      .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
      .innerJoin(places, eq(places.code, originCity))
      .where(full)
      .orderBy(asc(places.code)),
  ])
  return { teams: teamRows, owners, cities }
}
export type ProjectChoices = Awaited<ReturnType<typeof projectChoices>>
