import { aliasedTable, and, desc, eq, or, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { isBusiness } from '#app/domain/actor.ts'
import { readableAssociations } from '#app/domain/associations/access.server.ts'
import type { Context } from '#app/domain/context.ts'
import { readableEnterprises } from '#app/domain/enterprises/access.server.ts'
import { bestFirst, bestNamed } from '#app/domain/enterprises/best-named.server.ts'
import { folded } from '#app/domain/folding.server.ts'
import { nameMatches, nameRank } from '#app/domain/name-search.server.ts'
import { called, calledIfAny } from '#app/domain/named.server.ts'
import { citiesNamed, pickCities } from '#app/domain/places/queries.server.ts'
import { associations } from '#db/schema/associations.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'
import { projects, rivals } from '#db/schema/projects.ts'
import { tickets } from '#db/schema/tickets.ts'
import {
  fullProjects,
  fullTickets,
  namedProjects,
  readableProjects,
  readableTickets,
} from '../reading.server.ts'
import { pickCadres } from './pick-cadres.server.ts'

const perGroup = 6
/** So many firms' projects and tickets are found by their firm's name. */
const firmsKnown = 20
const city = aliasedTable(places, 'city')

/** A firm in a word of context, and where it comes from: columns beside `enterprises` and the city joined by `fromCity`. */
export const firmShown = (ctx: Context) => ({
  id: enterprises.id,
  name: called(ctx, enterprises),
  sample: enterprises.sample,
  status: enterprises.status,
  city: city.name,
  cityEn: city.nameEn,
})
export const fromCity = [city, eq(city.code, enterprises.originCityCode)] as const

/** Firms, associations, projects, tickets, people and cities found by `word`: a few of each, none the reader may not know of. */
export async function findEverywhere(ctx: Context, word: string) {
  const wanted = word.normalize('NFKC').trim()
  if (!folded(wanted) || !isBusiness(ctx.actor)) return nothing
  const [firms, bodies, people, cities] = await Promise.all([
    findFirms(ctx, wanted),
    ctx.db
      .select({
        id: associations.id,
        name: called(ctx, associations),
        sample: associations.sample,
        city: city.name,
        cityEn: city.nameEn,
      })
      .from(associations)
      .leftJoin(city, eq(city.code, associations.cityCode))
      .where(and(readableAssociations(ctx.actor), nameMatches(associations, wanted)))
      .orderBy(desc(nameRank(associations, wanted)), desc(associations.updatedAt), desc(associations.id))
      .limit(perGroup),
    pickCadres(ctx, wanted, perGroup),
    pickCities(ctx, wanted, perGroup),
  ])
  const known = firms.map(({ id }) => id)
  const [ventures, requests] = await Promise.all([
    findProjects(ctx, wanted, known),
    findTickets(ctx, wanted, known),
  ])
  const shown = firms.slice(0, perGroup)
  return { enterprises: shown, associations: bodies, projects: ventures, tickets: requests, people, cities }
}
const nothing = { enterprises: [], associations: [], projects: [], tickets: [], people: [], cities: [] }

export type Found = Awaited<ReturnType<typeof findEverywhere>>

const findFirms = (ctx: Context, wanted: string) =>
  ctx.db
    .select(firmShown(ctx))
    .from(enterprises)
    .leftJoin(...fromCity)
    .where(
      and(
        readableEnterprises(ctx.actor),
        sql`${enterprises.id} = any(${bestNamed(ctx, wanted, firmsKnown)})`,
      ),
    )
    .orderBy(...bestFirst(wanted))

/** By title or rival city for full readers; by firm where firm and project may be named together; by number and code name. */
function findProjects(ctx: Context, wanted: string, firms: readonly string[]) {
  const full = fullProjects(ctx)
  const named = namedProjects(ctx)
  const byTitle = nameMatches(projects, wanted)
  return ctx.db
    .select({
      id: projects.id,
      number: projects.number,
      title: sql<string | null>`case when ${full} then ${projects.title} end`,
      firm: sql<string | null>`case when ${named} then ${called(ctx, enterprises)} end`,
      codeName: sql<
        string | null
      >`case when ${full} or ${projects.confidential} then ${projects.codeName} end`,
      stage: projects.stage,
      exit: projects.exit,
    })
    .from(projects)
    .leftJoin(enterprises, eq(enterprises.id, projects.enterpriseId))
    .where(
      and(
        readableProjects(ctx),
        or(
          and(full, or(byTitle, isCourtedBy(wanted))),
          and(named, sql`${projects.enterpriseId} = any(${idsIn(firms)})`),
          and(or(full, sql`${projects.confidential}`), sql`${projects.codeNameKey} = ${folded(wanted)}`),
          numberBegins(projects.number, wanted),
        ),
      ),
    )
    .orderBy(newest(projects.updatedAt), desc(projects.id))
    .limit(perGroup)
}

/** By number for all; by title for full readers; by the firm. */
function findTickets(ctx: Context, wanted: string, firms: readonly string[]) {
  const full = fullTickets(ctx)
  const byTitle = nameMatches(tickets, wanted)
  return ctx.db
    .select({
      id: tickets.id,
      number: tickets.number,
      level: tickets.level,
      state: tickets.state,
      title: sql<string | null>`case when ${full} then ${tickets.title} end`,
      firm: calledIfAny(ctx, enterprises),
    })
    .from(tickets)
    .leftJoin(enterprises, eq(enterprises.id, tickets.enterpriseId))
    .where(
      and(
        readableTickets(ctx),
        or(
          and(full, byTitle),
          sql`${tickets.enterpriseId} = any(${idsIn(firms)})`,
          numberBegins(tickets.number, wanted),
        ),
      ),
    )
    .orderBy(newest(tickets.receivedAt), desc(tickets.id))
    .limit(perGroup)
}

// One value, so that one plan serves however many they are.
const idsIn = (ids: readonly string[]) => sql`${`{${ids.join()}}`}::uuid[]`

// A sum has no index: a statement would walk all rows newest first rather than look the names up, and write out each row's
// sounds on the way.
const newest = (moment: PgColumn) => desc(sql`${moment} + interval '0'`)

// A range, since the unique index serves it whatever the database's collation.
const numberBegins = (number: PgColumn, wanted: string) =>
  sql`(${number} >= ${wanted.toUpperCase()} and ${number} <= ${`${wanted.toUpperCase()}~`})`

/** A rival city or place of that name courts the firm now, or won it over. Looked up before projects are touched. */
function isCourtedBy(wanted: string): SQL {
  const rival = sql`array(select code from places where ${citiesNamed(wanted)})`
  return sql`projects.id = any(array(
    select ${rivals.projectId} from ${rivals}
      where ${rivals.deletedAt} is null and (${rivals.cityCode} = any(${rival}) or ${nameMatches(rivals, wanted)})
    union all
    select e.project_id from stage_events e where e.rival_city_code = any(${rival})))`
}
