import { type SQL, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { lastContacts } from '#app/domain/enterprises/contact-gap.server.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { fullProjects } from '#app/domain/projects/access.server.ts'
import { knownByYear } from '#app/domain/projects/precision.server.ts'
import { groupStages } from '#app/domain/projects/stages/ladder.ts'
import { stages } from '#app/domain/projects/stages/stages.ts'
import { openStates } from '#app/domain/ticket-states.ts'
import { written } from '#app/domain/written.server.ts'
import { namedProjects, readableTickets } from '../reading.server.ts'
import type { SentCadre, SentContacts, SentProject } from './marks.ts'

/** What the words around a firm say about it, at the reader's level: columns beside `enterprises`. */
export function marksOf(ctx: Context): { [K in keyof Marks]: SQL<Marks[K]> } {
  return {
    project: leadingProject(ctx),
    cadres: cadresOfToday(ctx),
    contacts: lastContacts(ctx),
    openTickets: sql<number>`(select count(*)::int from tickets where tickets.enterprise_id = enterprises.id
      and ${readableTickets(ctx)} and tickets.state in ${open})`,
  }
}
export type Marks = {
  project: SentProject | null
  cadres: SentCadre[] | null
  contacts: SentContacts
  openTickets: number
}

// Written out, as no reader changes it.
const rank = sql.raw(`array_position('{${stages.join(',')}}'::text[], projects.stage)`)

const leads = written(groupStages.lead)
const open = written(openStates)

/** The project that got furthest among those still going; one that ended only when there is no other. */
function leadingProject(ctx: Context): SQL<SentProject | null> {
  return sql`(select array_to_json(array[to_json(projects.stage), to_json(projects.exit),
      to_json((projects.stage_since at time zone 'Asia/Shanghai')::date), to_json((${knownByYear})::int),
      to_json(case when projects.stage not in ${leads} then 1
        when ${fullProjects(ctx)} then (projects.owner_id is not null)::int end)])
    from projects where projects.enterprise_id = enterprises.id and ${namedProjects(ctx)}
    order by projects.exit is null desc, ${rank} desc, projects.id limit 1)`
}

/** PRIMARY and DEPUTY of today. */
function cadresOfToday(ctx: Context): SQL<SentCadre[] | null> {
  return sql`(select json_agg(array_to_json(array[to_json(c.id), to_json(${calledAs(ctx, 'c')}), to_json(a.kind),
        to_json((c.disabled_at is not null)::int)])
      order by a.kind desc)
    from liaison_assignments a join accounts c on c.id = a.account_id
    where a.enterprise_id = enterprises.id and a.deleted_at is null and a.during @> ${dayOf(ctx.now)}::date)`
}
