import type { Context } from '#app/domain/context.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { getEnterprise } from '#app/domain/enterprises/queries.server.ts'
import { enterprise } from '#app/domain/enterprises/record.ts'
import type { Leaf, Value } from '#app/domain/exports/sheet.ts'
import { liaisonMessages } from '#app/domain/liaison/messages.ts'
import { currentPlan } from '#app/domain/liaison/plan-queries.server.ts'
import { planMessages } from '#app/domain/liaison/plans-messages.ts'
import { listAssignments } from '#app/domain/liaison/queries.server.ts'
import { promisesOf } from '#app/domain/overview/promises.server.ts'
import { policyMessages } from '#app/domain/policies/messages.ts'
import { taskMessages } from '#app/domain/tasks/messages.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { firmFileMessages } from './messages.ts'

type Rows = readonly (readonly Value[])[]

/** The sheets of a firm’s file that are no list elsewhere: facts, cadres, plan, promises, policies. */
export async function ownLeaves(ctx: Context, id: string): Promise<Leaf[]> {
  const [firm, care, plan, promises] = await Promise.all([
    getEnterprise(ctx, id),
    listAssignments(ctx, { enterpriseId: id, limit: 200 } as Parameters<typeof listAssignments>[1]),
    currentPlan(ctx, id),
    promisesOf(ctx, id),
  ])
  const { locale } = ctx
  const m = firmFileMessages[locale]
  const words = { l: liaisonMessages[locale], t: taskMessages[locale], p: planMessages[locale] }
  const { fields, kinds } = words.l
  return [
    leaf(m.facts, [m.field, m.value], factsOf(firm, locale)),
    leaf(
      m.care,
      [fields.accountId, fields.kind, fields.fromOn, fields.toOn, fields.reason],
      care.items.map(({ cadre, kind, from, to, reason }) => [cadre, kinds[kind], from, to, reason]),
    ),
    leaf(m.plan, [m.field, m.value], plan ? planOf(plan, locale) : []),
    leaf(
      m.actions,
      [words.p.fields.title, words.p.fields.ownerId, words.p.fields.dueOn],
      plan?.access === 'full' ? plan.actions.map(({ title, owner, dueOn }) => [title, owner, dueOn]) : [],
    ),
    leaf(
      m.promises,
      [words.t.fields.title, words.t.fields.ownerId, words.t.fields.dueOn, words.t.fields.status],
      promises.map(({ title, owner, dueOn, status }) => [title, owner, dueOn, words.t.status[status]]),
    ),
    leaf(
      policyMessages[locale].title,
      [policyMessages[locale].fields.title],
      plan?.access === 'full'
        ? plan.policies.map(({ title, titleEn }) => [nameIn(locale, { name: title, nameEn: titleEn })])
        : [],
    ),
  ]
}

const leaf = (title: string, columns: readonly string[], rows: Rows): Leaf => ({
  title,
  columns,
  async *batches() {
    yield [...rows]
  },
})

type Firm = Awaited<ReturnType<typeof getEnterprise>>

function factsOf(firm: Firm, locale: Context['locale']): Rows {
  const m = enterpriseMessages[locale]
  const { fields } = m
  const named = (one: { name: string | null; nameEn: string | null } | null) => one && nameIn(locale, one)
  const told: Record<string, Value> = {
    tier: firm.tier && m.tierNames[firm.tier],
    aliases: firm.aliases.join('、'),
    originCityCode: named(firm.city),
    industryCode: named(firm.industry),
  }
  const described = Object.entries(enterprise.fields).flatMap(([field, { shown }]): [string, Value][] =>
    shown === 'tick'
      ? []
      : [
          [
            fields[field as keyof typeof fields],
            field in told ? (told[field] ?? null) : (firm[field as 'name'] as Value),
          ],
        ],
  )
  const all: [string, Value][] = [
    ...described,
    [fields.status, m.statuses[firm.status]],
    [fields.patchId, named(firm.patch)],
    [fields.residentSince, firm.residentSince],
  ]
  return all.filter(([, value]) => value !== null && value !== '')
}

type Plan = NonNullable<Awaited<ReturnType<typeof currentPlan>>>

function planOf(plan: Plan, locale: Context['locale']): Rows {
  const { fields } = planMessages[locale]
  const m = firmFileMessages[locale]
  const card: [string, Value][] = [
    [m.version, plan.number],
    [fields.reviewOn, plan.reviewOn],
  ]
  if (plan.access === 'card') return card
  const { goals, needs, risks } = plan
  return [
    ...card,
    ...goals.map((goal) => [fields.goals, goal] as const),
    [fields.needs, needs],
    [fields.risks, risks],
  ]
}
