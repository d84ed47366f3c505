import { sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { collisionOf } from '#app/domain/enterprises/duplicates.server.ts'
import { nearTo } from '#app/domain/enterprises/finder/near.server.ts'
import { likenessMessages } from '#app/domain/enterprises/likeness/messages.ts'
import { whyAlike } from '#app/domain/enterprises/likeness/wording.ts'
import { createEnterprise } from '#app/domain/enterprises/mutations.server.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { aCadreOf, aFirmForm } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

describe('[duplicates] a firm that is being entered', () => {
  test.for([
    ['衡芥（宁波）科技有限责任公司', {}, '名称相同，只是写法不同。'],
    ['衡芥科技', {}, '字号同为「衡芥」，一边没写地区、一边没写公司形式。'],
    ['宁波衡芥科技集团', {}, '字号同为「衡芥」，一边带「集团」、一边没写公司形式。'],
    ['作业家', {}, '「作业家」是别名或曾用名。'],
    ['Hengjie Technology (Ningbo) Ltd', {}, '英文名相同：Hengjie Technology (Ningbo) Ltd。'],
    [
      '宁波珩芥科技有限公司',
      { address: '宁波市扬帆路 515 号 3 幢' },
      '字号「珩芥」与「衡芥」读音相同；地址相同。',
    ],
    [
      '松间软件',
      { uscc: '91330200XX0000018G', usccUnverified: true },
      '代码只差一处：91330200XX0000018G 与 91330200XX0000019G。',
    ],
  ] as const)('as %s %j is asked about: %s', async ([name, facts, sentence], { as }) => {
    const member = await as('team_member')
    const known = await anEnterprise(member, {
      name: '宁波衡芥科技有限公司',
      nameEn: 'Ningbo Hengjie Technology Co., Ltd.',
      aliases: ['作业家'],
      address: '宁波市扬帆路515号3幢',
      uscc: '91330200XX0000019G',
      usccState: 'verified',
    })
    const { alike } = await collisionOf(member, { name, ...facts })
    expect(alike.map(({ id, reasons }) => [id, whyAlike(reasons, likenessMessages['zh-CN'])])).toEqual([
      [known.id, sentence],
    ])
    await expect(createEnterprise(member, aFirmForm({ name, ...facts }))).rejects.toMatchObject({
      code: 'enterprises.alike',
      facts: { alike: { [known.id]: known.name }, because: { [known.id]: alike[0]!.reasons } },
    })
  })

  test('of another region, trade or branch is entered without a question', async ({ as }) => {
    const member = await as('team_member')
    await anEnterprise(member, { name: '宁波衡芥科技有限公司' })
    for (const name of ['杭州衡芥科技有限公司', '宁波衡芥软件有限公司', '宁波衡芥科技有限公司杭州分公司'])
      await createEnterprise(member, aFirmForm({ name }))
  })

  test('like one its writer may not read, is told of whom to ask, and nothing else', async ({ as }) => {
    const cadre = await as('liaison_cadre', { name: '林晓棠' })
    const cared = await anEnterprise(cadre, { name: '宁波衡芥科技有限公司' })
    await aCadreOf(cadre, cared.id)
    const reader = await as('system_admin')
    const collision = await collisionOf(reader, { name: '衡芥科技' })
    expect(collision).toEqual({ alike: [], owners: ['林晓棠'] })
  })

  test('is looked up in indexes, never in every row', async ({ db }) => {
    await db.execute(sql`insert into enterprises (id, name, uscc, searched, sounds, name_key)
      select gen_random_uuid(), '示例科技', lpad(n::text, 18, '9'), '示例科技 sample' || n, 'shi''li''ke''ji', '示例科技' || n
      from generate_series(1, 2000) n`)
    await db.execute(sql`analyze enterprises`)
    const typed = {
      name: '宁波衡芥科技有限公司',
      nameEn: 'Hengjie Technology Co., Ltd.',
      aliases: ['作业家'],
      uscc: '91330200XX0000019G',
      usccState: 'verified',
      address: null,
      phones: [],
    } as const
    const plan = await db.transaction(async (tx) => {
      // Two thousand rows are read sooner than an index: what is asked here is whether each branch has one.
      await tx.execute(sql`set local enable_seqscan = off`)
      return JSON.stringify(await tx.execute(sql`explain select 1 from enterprises e where ${nearTo(typed)}`))
    })
    for (const index of ['name_key', 'grams', 'sounds', 'code'])
      expect(plan).toContain(`enterprises_${index}`)
    expect(plan).not.toContain('Seq Scan')
  })
})
