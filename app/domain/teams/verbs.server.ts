import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import { keep } from '#app/domain/activity/keep.server.ts'
import { newlyNamed, notAtWork } from '#app/domain/cadres/at-work.server.ts'
import type { Context } from '#app/domain/context.ts'
import { ensureOnce } from '#app/domain/park/once.server.ts'
import { againstSetting } from '#app/domain/park/permissions.ts'
import { noting } from '#app/domain/park/versions.server.ts'
import { citiesByCode } from '#app/domain/places/queries.server.ts'
import { change, creation } from '#app/domain/record.ts'
import { recordAnswers } from '#app/domain/record-answers.ts'
import { recordQueries } from '#app/domain/record-queries.server.ts'
import { recordVerbs } from '#app/domain/record-verbs.server.ts'
import { conflict, ensure, notFound, refuse } from '#app/domain/refusal.ts'
import { teams } from '#db/schema/cadres.ts'
import { projects } from '#db/schema/projects.ts'
import { peopleAnswered } from './answers.ts'
import { peopleIn, setMembers } from './members.server.ts'
import { team } from './record.ts'

const { get, those } = recordQueries({
  of: team,
  table: teams,
  readable: () => sql`true`,
  also: () => ({ leaderIds: peopleIn(true), memberIds: peopleIn(false) }),
})

/** Every team, in the office's order. */
export const teamRows = (ctx: Context) => those(ctx, undefined, [asc(teams.position)])
export const getTeam = get

const noteTeam = noting('teams', team, get)

const keptTeams = keep<typeof team.fields, Awaited<ReturnType<typeof get>>>({
  of: team,
  table: teams,
  get,
  events: { create: 'team.added', change: 'team.changed', remove: 'team.removed' },
  may: async (ctx, doing, { id }) => {
    refuse(againstSetting(ctx.actor, 'leader'))
    if (doing !== 'remove') return
    const open = await ctx.db.$count(
      projects,
      and(eq(projects.teamId, id), isNull(projects.deletedAt), isNull(projects.exit)),
    )
    ensure(open === 0, conflict('teams.used', { projects: open }))
  },
  check: async (ctx, whole, stored) => {
    await ensureOnce(ctx, teams, whole)
    for (const field of ['leaderIds', 'memberIds'] as const) {
      const named = newlyNamed(whole[field] ?? [], stored?.[field])
      ensure((await notAtWork(ctx, named)).length === 0, notFound('teams', field))
    }
    const codes = [...new Set(whole.cityCodes)]
    const known = codes.length ? await citiesByCode(ctx, codes) : []
    ensure(known.length === codes.length, notFound('teams', 'cityCodes'))
  },
  derive: (_, __, stored) =>
    stored ? {} : { position: sql`(select coalesce(max(t.position), 0) + 1 from teams t)` },
  after: async (ctx, id, whole) => {
    if (whole)
      await setMembers(ctx, id, { leaderIds: whole.leaderIds ?? [], memberIds: whole.memberIds ?? [] })
    await noteTeam(ctx, id)
  },
})

export const teamVerbs = recordVerbs({
  named: 'teams',
  called: 'a red investment team',
  verbs: ['add', 'change'],
  roles: ['leader'],
  kept: keptTeams,
  forms: [creation(team), change(team)],
  answer: recordAnswers('Team', team, ['teams.change', 'teams.remove'], peopleAnswered).One,
})
