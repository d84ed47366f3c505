import { and, eq, isNull } from 'drizzle-orm'
import { notAtWork } from '#app/domain/cadres/at-work.server.ts'
import type { Context } from '#app/domain/context.ts'
import { notFound } from '#app/domain/refusal.ts'
import { associations } from '#db/schema/associations.ts'
import { teams } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { places } from '#db/schema/places.ts'

type Related = {
  [K in
    | 'enterpriseId'
    | 'referrerEnterpriseId'
    | 'referrerAssociationId'
    | 'originCityCode'
    | 'teamId'
    | 'ownerId']?: string | null
}

/** Everything the form names is there; the field that names nothing is said. */
export async function ensureRelated(ctx: Context, form: Related) {
  for (const field of ['enterpriseId', 'referrerEnterpriseId'] as const) {
    const id = form[field]
    if (!id) continue
    const isThere = and(eq(enterprises.id, id), isNull(enterprises.deletedAt))
    if (!(await ctx.db.$count(enterprises, isThere))) throw notFound('projects', field)
  }
  if (form.referrerAssociationId) {
    const isThere = and(eq(associations.id, form.referrerAssociationId), isNull(associations.deletedAt))
    if (!(await ctx.db.$count(associations, isThere))) throw notFound('projects', 'referrerAssociationId')
  }
  if (form.originCityCode) await ensureCity(ctx, form.originCityCode, 'originCityCode')
  if (form.teamId) await ensureTeam(ctx, form.teamId)
  if (form.ownerId) await ensureCadres(ctx, [form.ownerId], 'ownerId')
}

export async function ensureCity(ctx: Context, code: string, field: string) {
  if (!(await ctx.db.$count(places, and(eq(places.code, code), eq(places.kind, 'city')))))
    throw notFound('projects', field)
}

export async function ensureTeam(ctx: Context, id: string) {
  if (!(await ctx.db.$count(teams, eq(teams.id, id)))) throw notFound('projects', 'teamId')
}

/** People who can be given a project. */
export async function ensureCadres(ctx: Context, ids: readonly string[], field: string) {
  if ((await notAtWork(ctx, ids)).length) throw notFound('projects', field)
}
