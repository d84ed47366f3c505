import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import { keptAssociations } from '#app/domain/associations/mutations.server.ts'
import { BinFilter } from '#app/domain/bin/forms.ts'
import { restoreRemoved } from '#app/domain/bin/mutations.server.ts'
import { listRemoved } from '#app/domain/bin/queries.server.ts'
import { keptContacts } from '#app/domain/contacts/mutations.server.ts'
import type { Context } from '#app/domain/context.ts'
import { keptEnterprises } from '#app/domain/enterprises/mutations.server.ts'
import { discardPlan } from '#app/domain/liaison/plan-mutations.server.ts'
import { keptPolicies } from '#app/domain/policies/mutations.server.ts'
import { targetVerbs } from '#app/domain/targets/verbs.server.ts'
import { contacts } from '#db/schema/enterprises.ts'
import { plans } from '#db/schema/liaison.ts'
import { testNow } from '#tests/support/builders.ts'
import { aContactForm, aFirmForm, anAssociationForm } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

const later = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: new Date(testNow.getTime() + minutes * 60_000),
})
const gone = ({ id, version }: { id: string; version: number }) => ({ id, version, reason: '登记错了' })
const back = ({ id, version }: { id: string; version: number }) => ({ id, version: version + 1 })
const stay = async (leader: Context, id: string) =>
  (await listRemoved(leader, BinFilter.parse({}))).items.some((one) => one.id === id)

describe('a name or code that was taken since', () => {
  const uscc = '91330200XX0000019G'
  const taken: [string, (ctx: Context) => Promise<{ id: string; version: number }>, string][] = [
    [
      'a firm whose code another one has',
      async (ctx) => {
        const firm = await keptEnterprises.create(ctx, aFirmForm({ name: '衡芥智能', uscc }))
        await keptEnterprises.remove(ctx, gone(firm))
        await keptEnterprises.create(later(ctx, 1), aFirmForm({ name: '另一家', uscc }))
        return firm
      },
      'usccTaken 另一家',
    ],
    [
      'a firm whose name another one took since',
      async (ctx) => {
        const firm = await keptEnterprises.create(ctx, aFirmForm({ name: '衡芥智能' }))
        await keptEnterprises.remove(ctx, gone(firm))
        await keptEnterprises.create(later(ctx, 1), aFirmForm({ name: '衡芥智能有限公司' }))
        return firm
      },
      'nameTaken 衡芥智能有限公司',
    ],
    [
      'a contact whose number a colleague has by now',
      async (ctx) => {
        const { id: enterpriseId } = await keptEnterprises.create(ctx, aFirmForm())
        const person = await keptContacts.create(ctx, aContactForm({ enterpriseId, name: '陶知行' }))
        const other = await keptContacts.create(
          ctx,
          aContactForm({ enterpriseId, name: '裴书宁', phone: '13900001111' }),
        )
        await keptContacts.remove(ctx, gone(person))
        const change = { id: other.id, version: other.version, phone: '13812341234' }
        await keptContacts.change(later(ctx, 1), change as never)
        return person
      },
      'phoneTaken 裴书宁',
    ],
    [
      'an association whose name another one has',
      async (ctx) => {
        const body = await keptAssociations.create(ctx, anAssociationForm({ name: '港航促进会' }))
        await keptAssociations.remove(ctx, gone(body))
        await keptAssociations.create(later(ctx, 1), anAssociationForm({ name: '港航促进会' }))
        return body
      },
      'nameTaken 港航促进会',
    ],
    [
      'a policy whose number another one has',
      async (ctx) => {
        const form = (title: string) => ({
          ...{ id: uuidv7(), title, number: '甬政办〔2021〕3号', level: 'municipal', summary: '补贴' },
        })
        const policy = await keptPolicies.create(ctx, form('软件政策'))
        await keptPolicies.remove(ctx, gone(policy))
        await keptPolicies.create(later(ctx, 1), form('新软件政策'))
        return policy
      },
      'numberTaken 新软件政策',
    ],
    [
      'a goal of a year for which another one is set',
      async (ctx) => {
        const form = () => ({ id: uuidv7(), metric: 'landed', year: 2031, value: 3 }) as never
        const target = (await targetVerbs['targets.add'].run(ctx, form())) as { id: string; version: number }
        await targetVerbs['targets.remove'].run(ctx, gone(target))
        await targetVerbs['targets.add'].run(later(ctx, 1), form())
        return target
      },
      'yearTaken 2031',
    ],
  ]
  test.for(taken)('%s stays where it is, and is told of whose that is', async ([, make, told], { as }) => {
    const leader = await as('leader')
    const refused = restoreRemoved(later(leader, 60), back(await make(leader)))
    await expect(
      refused.then(
        () => 'restored',
        ({ code, facts }) => `${code.replace('undo.', '')} ${facts.holder}`,
      ),
    ).resolves.toBe(told)
  })

  test('may be one of two that stood beside each other before', async ({ as }) => {
    const leader = await as('leader')
    await keptEnterprises.create(leader, aFirmForm({ name: '衡芥智能' }))
    const twin = await keptEnterprises.create(
      later(leader, 1),
      aFirmForm({ name: '衡芥智能', separate: true }),
    )
    await keptEnterprises.remove(later(leader, 2), gone(twin))
    await restoreRemoved(later(leader, 3), back(twin))
    expect(await stay(leader, twin.id)).toBe(false)
  })

  test('leaves a firm its first contact, and a plan’s number to who has it', async ({ as, db }) => {
    const leader = await as('leader')
    const { id: enterpriseId } = await keptEnterprises.create(leader, aFirmForm())
    const first = await keptContacts.create(leader, aContactForm({ enterpriseId, isPrimary: true }))
    await keptContacts.remove(leader, gone(first))
    await keptContacts.create(
      later(leader, 1),
      aContactForm({ enterpriseId, name: '裴书宁', phone: '13900001111', isPrimary: true }),
    )
    await restoreRemoved(later(leader, 2), back(first))
    const [stands] = await db.select().from(contacts).where(eq(contacts.id, first.id))
    expect(stands).toMatchObject({ isPrimary: false, deletedAt: null })

    const draft = {
      ...{ id: uuidv7(), enterpriseId, number: 1 },
      status: 'draft' as const,
      authorId: leader.actor.id,
    }
    await db.insert(plans).values(draft)
    await discardPlan(leader, { id: draft.id, version: 1 })
    await db.insert(plans).values({ ...draft, id: uuidv7(), status: 'current' })
    await restoreRemoved(leader, { id: draft.id, version: 2 })
    const [plan] = await db.select().from(plans).where(eq(plans.id, draft.id))
    expect(plan).toMatchObject({ number: 2, deletedAt: null })
  })
})
