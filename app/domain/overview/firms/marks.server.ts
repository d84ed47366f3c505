import { type SQL, sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { lastContactOn } from '#app/domain/enterprises/contact-gap.server.ts'
import { type Exit, type Stage, stages, type Template } from '#app/domain/projects/stages.ts'
import { namedProjects, readableTickets } from '../reading.server.ts'

export type LeadingProject = {
  id: string
  stage: Stage
  exit: Exit | null
  template: Template
  /** ISO text: it travels inside JSON. */
  stageSince: string
  yearOnly: boolean
  isAssigned: boolean
}
export type Cadre = { id: string; name: string; nameEn: string; kind: 'primary' | 'deputy'; gone: boolean }

export const openStates = sql`('new', 'accepted', 'dispatched', 'signed_for', 'in_progress', 'on_site')`

/** What the words around a firm say about it, at the reader's level: columns beside `enterprises`. */
export function marksOf(ctx: Context): { [K in keyof Marks]: SQL<Marks[K]> } {
  return {
    project: leadingProject(ctx),
    cadres: cadresOf(ctx),
    lastContactOn: lastContactOn(ctx),
    openTickets: sql<number>`(select count(*)::int from tickets where tickets.enterprise_id = enterprises.id
      and ${readableTickets(ctx)} and tickets.state in ${openStates})`,
  }
}
export type Marks = {
  project: LeadingProject | null
  cadres: Cadre[] | null
  lastContactOn: string | null
  openTickets: number
}

/** The project that got furthest among those still going; one that ended only when there is no other. */
function leadingProject(ctx: Context): SQL<LeadingProject | null> {
  const rank = sql`array_position(${`{${stages.join(',')}}`}::text[], projects.stage)`
  return sql`(select jsonb_build_object('id', projects.id, 'stage', projects.stage, 'exit', projects.exit,
      'template', projects.template, 'stageSince', projects.stage_since, 'isAssigned', projects.owner_id is not null,
      'yearOnly', coalesce((select moved.precision = 'year' from stage_events moved where moved.project_id = projects.id
        and moved.status = 'confirmed' order by moved.reviewed_at desc, moved.id desc limit 1), false))
    from projects where projects.enterprise_id = enterprises.id and ${namedProjects(ctx)}
    order by projects.exit is null desc, ${rank} desc, projects.id limit 1)`
}

/** PRIMARY and DEPUTY of today. */
function cadresOf(ctx: Context): SQL<Cadre[] | null> {
  return sql`(select jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name, 'nameEn', c.name_en, 'kind', a.kind,
      'gone', c.disabled_at is not null) order by a.kind desc)
    from liaison_assignments a join accounts c on c.id = a.account_id
    where a.enterprise_id = enterprises.id and a.deleted_at is null and a.during @> ${dayOf(ctx.now)}::date)`
}
