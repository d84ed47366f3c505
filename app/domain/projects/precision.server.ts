import { type SQL, sql } from 'drizzle-orm'

/**
 * Whether `projects`' stage is known by its year only, as some landings of 2020 are: its last confirmed move is. Few moves
 * are, so those are looked for, by an index of their own.
 */
export const knownByYear: SQL<boolean> = sql<boolean>`exists (select 1 from stage_events told
  where told.project_id = projects.id and told.precision = 'year' and told.status = 'confirmed'
    and not exists (select 1 from stage_events later where later.project_id = told.project_id
      and later.status = 'confirmed' and (later.reviewed_at, later.id) > (told.reviewed_at, told.id)))`
