import { and, eq, ne } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { teams, units } from '#db/schema/cadres.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import type { Schema } from '#tests/integration/hostile/hostile.ts'
import type { Body, Lab } from '#tests/integration/hostile/lab.ts'
import type { TestApp } from '#tests/support/app.ts'

/** Full-width signs, both kinds of brackets, sixty characters in all. */
export const wide = (max: number) =>
  '（ＡＢ）１２３，；：“全角”①②③ＸＹＺ（宁波）·软件园·智谷·走访·项目·落户·政策·工单·回访·服务'.slice(
    0,
    Math.min(60, max),
  )
/** The same with lines, where the field has room for them. */
export const lined = (max: number) => (max > 160 ? `${wide(60)}\n第二行：１２３\n\n末行` : wide(max))

/** A value of this field that differs from what the example sends and from nothing; undefined where the test knows none. */
export async function another(
  app: TestApp,
  lab: Lab,
  field: string,
  schema: Schema,
  now: unknown,
): Promise<unknown> {
  const one = schema.anyOf?.find(({ type }) => type !== 'null') ?? schema
  const named = await related(app, lab, field, now)
  if (named !== undefined) return named
  if (one.enum) return one.enum.find((value) => value !== now)
  if (one.type === 'boolean') return now !== true
  if (one.type === 'integer' || one.type === 'number')
    return typeof now === 'number' && now > 20 ? now - 1 : 21
  if (one.format === 'uri') return 'https://other.example.cn/a'
  if (one.format === 'date') return now === '2021-02-04' ? '2021-02-03' : '2021-02-04'
  if (field === 'startTime') return now === '08:20' ? '08:10' : '08:20'
  if (/[Tt]ime$/.test(field)) return now === '11:20' ? '11:10' : '11:20'
  if (/phone$/i.test(field)) return '13905749999'
  if (field === 'email') return 'other@example.cn'
  if (one.type === 'string') return lined((one as { maxLength?: number }).maxLength ?? 60)
  return undefined
}

async function related({ connection: { db } }: TestApp, lab: Lab, field: string, now: unknown) {
  const leader = lab.person('team_leader')
  const firm = async () => (await lab.firm()).id
  const association = async () =>
    (await lab.make('leader', 'POST', '/associations', { id: uuidv7(), name: `邻会${uuidv7()}` })).id
  const code = async (kind: 'industry' | 'topic') =>
    (await db.select().from(dictionaryEntries).where(eq(dictionaryEntries.kind, kind)).limit(1))[0]!.code
  const known: Record<string, () => Promise<unknown>> = {
    originCityCode: async () => '330100',
    cityCode: async () => '330100',
    industryCode: () => code('industry'),
    topics: async () => [await code('topic')],
    categoryCode: async () =>
      (
        await db
          .select()
          .from(dictionaryEntries)
          .where(
            and(eq(dictionaryEntries.kind, 'ticket_category'), ne(dictionaryEntries.code, 'network_site')),
          )
          .limit(1)
      )[0]!.code,
    enterpriseId: firm,
    enterpriseIds: async () => [await firm()],
    referrerEnterpriseId: firm,
    associationIds: async () => [await association()],
    referrerAssociationId: association,
    ourIds: async () => [lab.person('team_leader')],
    leaderIds: async () => [lab.person('intake')],
    cityCodes: async () => ['330100'],
    code: async () => `E-${uuidv7().slice(-6)}`,
    memberIds: async () => [lab.person('team_leader')],
    collaboratorIds: async () => [lab.person('team_leader')],
    ownerId: async () => (now === leader ? lab.person('team_member') : leader),
    leadId: async () => lab.person('team_leader'),
    unitId: async () => (await db.select().from(units).limit(1))[0]!.id,
    teamId: async () => (await db.select().from(teams).limit(1))[0]!.id,
    patchId: async () => (await lab.patch()).id,
    aliases: async () => ['甲，乙', '丙'],
    goals: async () => ['守住交期', '（二）减租'],
    actions: async () => [{ title: '量一次网', dueOn: '2021-02-20' }],
    theirs: async () => [{ name: '邻座', post: '经理' }],
    uscc: async () => '91330200MA2ABCD3XA',
    amount: async () => '88.5',
    rate: async () => '6.5',
    year: async () => 2022,
    endedOn: async () => '2021-02-06',
    deadlineDay: async () => '2021-02-27',
    toOn: async () => '2021-02-12',
    currency: async () => 'HKD',
    policyIds: async () => [
      (
        await lab.make('leader', 'POST', '/policies', {
          ...{ id: uuidv7(), title: '可写进方案', level: 'park', summary: '减租', legalBasis: '园区办法' },
        })
      ).id,
    ],
    theirContactIds: async () => [
      (
        await lab.make('leader', 'POST', '/contacts', {
          ...{ id: uuidv7(), enterpriseId: await firm(), name: '邻座' },
        })
      ).id,
    ],
    tripId: async () =>
      (
        await lab.make('team_member', 'POST', '/trips', {
          ...{ id: uuidv7(), title: '另一程', kind: 'outing', cityCode: '440300' },
          ...{ fromOn: '2021-02-08', toOn: '2021-02-09', memberIds: [lab.person('team_member')] },
        })
      ).id,
  }
  return known[field]?.()
}

/** What stands there before a field may be said alone: some fields only come together. */
export const beforehand: Record<string, Body> = {
  'baselines.change.asOf': { year: null, asOf: '2020-12-31' },
  'projects.update.confidential': { codeName: '青瓷' },
  'projects.updateAmount.rate': { currency: 'USD', rate: '6.4', rateOn: '2021-02-01' },
  'projects.updateAmount.rateOn': { currency: 'USD', rate: '6.4', rateOn: '2021-02-01' },
  'projects.updateAmount.currency': { currency: 'USD', rate: '6.5', rateOn: '2021-02-01' },
  'tickets.correct.deadlineDay': { deadlineDay: '2021-02-26', deadlineTime: '12:00' },
  'tickets.correct.deadlineTime': { deadlineDay: '2021-02-26', deadlineTime: '12:00' },
  'tickets.correct.deadlineName': { deadlineDay: '2021-02-26', deadlineTime: '12:00' },
}
