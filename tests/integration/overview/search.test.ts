import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import { keptAssociations } from '#app/domain/associations/mutations.server.ts'
import type { Context } from '#app/domain/context.ts'
import { EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import { createEnterprise } from '#app/domain/enterprises/mutations.server.ts'
import { pickEnterprises } from '#app/domain/enterprises/pick.server.ts'
import { countEnterprises, listEnterprises } from '#app/domain/enterprises/queries.server.ts'
import { findEverywhere } from '#app/domain/overview/search/find.server.ts'
import { Wanted } from '#app/domain/overview/search/forms.ts'
import { offer } from '#app/domain/overview/search/offer.server.ts'
import { pickCadres } from '#app/domain/overview/search/pick-cadres.server.ts'
import { NewRival } from '#app/domain/projects/parts/forms.ts'
import { addRival } from '#app/domain/projects/parts/mutations.server.ts'
import { accountRoles } from '#db/schema/cadres.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { anAccount } from '#tests/support/builders.ts'
import { aFirm, aFirmForm, anAssociationForm, aProjectOf, aTicketOf } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

const found = async (ctx: Context, word: string) => {
  const { enterprises, associations, projects, tickets } = await findEverywhere(ctx, word)
  return {
    firms: enterprises.map(({ name }) => name),
    associations: associations.map(({ name }) => name),
    projects: projects.map(({ title, firm, codeName }) => title ?? firm ?? codeName),
    tickets: tickets.map(({ title, number }) => title ?? number),
  }
}
const nothing = { firms: [], associations: [], projects: [], tickets: [] }

describe('one box for everything', () => {
  test('firms, associations, projects and tickets, by Chinese, initials, pinyin and number', async ({
    as,
  }) => {
    const leader = await as('leader')
    const firm = await aFirm(leader, '华迪计算机')
    await keptAssociations.create(leader, anAssociationForm({ name: '华东软件协会' }))
    await aProjectOf(leader, firm.id, {
      number: 'P-2020-001',
      title: '华迪落户',
      codeName: '鹿鸣',
    })
    await aTicketOf(leader, firm.id, { number: 'SR-20210207-001', title: '机房供电不稳' })
    expect(await found(leader, 'hdjsj')).toMatchObject({ firms: ['华迪计算机'], tickets: ['机房供电不稳'] })
    expect(await found(leader, '华')).toMatchObject({ firms: ['华迪计算机'], associations: ['华东软件协会'] })
    expect(await found(leader, '软件协')).toMatchObject({ associations: ['华东软件协会'] })
    expect(await found(leader, '落户')).toMatchObject({ projects: ['华迪落户'] })
    expect(await found(leader, 'hdlh')).toMatchObject({ projects: ['华迪落户'] })
    expect(await found(leader, '鹿鸣')).toMatchObject({ projects: ['华迪落户'] })
    expect(await found(leader, 'p-2020-001')).toMatchObject({ projects: ['华迪落户'] })
    expect(await found(leader, '供电不稳')).toMatchObject({ tickets: ['机房供电不稳'] })
    expect(await found(leader, 'sr-20210207')).toMatchObject({ tickets: ['机房供电不稳'] })
    expect(await found(leader, '无此')).toEqual(nothing)
    expect(await found(leader, '  ')).toEqual(nothing)
  })

  test('what begins so stands before what only has it further on, by sound as well', async ({ as }) => {
    const leader = await as('leader')
    for (const name of ['华迪计算机', '月湖灯语', '月华数科']) await aFirm(leader, name)
    expect((await found(leader, 'hd')).firms).toEqual(['华迪计算机', '月湖灯语'])
    expect((await found(leader, '华')).firms[0]).toBe('华迪计算机')
  })

  test('of a word that hundreds of firms answer: whose name it is, who begins so, then who was worked on last', async ({
    as,
  }) => {
    const leader = await as('leader')
    const days = (count: number) => new Date(Date.UTC(2020, 0, 1) + count * 86_400_000)
    const many = Array.from({ length: 400 }, (_, at) => ({ name: `甬${at}灵犀`, updatedAt: days(at) }))
    const firms = [...many, { name: '灵犀数科', updatedAt: days(0) }, { name: '灵犀', updatedAt: days(0) }]
    for (const { name, updatedAt } of firms) await aFirm(leader, name, { updatedAt })
    expect((await pickEnterprises(leader, '灵犀', 4)).map(({ name }) => name)).toEqual([
      '灵犀',
      '灵犀数科',
      '甬399灵犀',
      '甬398灵犀',
    ])
    expect((await found(leader, 'lx')).firms.slice(0, 3)).toEqual(['灵犀数科', '灵犀', '甬399灵犀'].sort())
    expect(await pickEnterprises(await as('audit_admin'), '灵犀')).toEqual([])
  })

  test('administrators find nothing', async ({ as }) => {
    await aFirm(await as('leader'), '华迪计算机')
    expect(await found(await as('system_admin'), '华迪')).toEqual(nothing)
  })

  test('a confidential project is not found by its firm or its title, only by its code name', async ({
    as,
  }) => {
    const [owner, other] = [await as('team_member'), await as('team_member')]
    const firm = await aFirm(owner, '松间链信')
    await aProjectOf(owner, firm.id, { title: '松间链信落户', codeName: '青松', confidential: true })
    expect((await found(owner, '松间')).projects).toEqual(['松间链信落户'])
    expect((await found(other, '松间')).projects).toEqual([])
    expect((await found(other, '落户')).projects).toEqual([])
    expect((await found(other, '青松')).projects).toEqual(['青松'])
    expect(JSON.stringify(await findEverywhere(other, '青松'))).not.toContain('松间')
  })

  test('a card shows neither the title of a project nor of a ticket, nor lets itself be found by it', async ({
    as,
  }) => {
    const [owner, other] = [await as('team_member'), await as('team_member')]
    const firm = await aFirm(owner, '衡芥智能')
    await aProjectOf(owner, firm.id, { title: '产线检测中心', codeName: '暗号' })
    await aTicketOf(owner, firm.id, { title: '欠薪纠纷', number: 'SR-20210208-009' })
    expect(await found(other, '衡芥')).toMatchObject({ projects: ['衡芥智能'], tickets: ['SR-20210208-009'] })
    expect(await found(other, '产线检测')).toMatchObject({ projects: [] })
    expect(await found(other, '欠薪')).toMatchObject({ tickets: [] })
    expect(JSON.stringify(await findEverywhere(other, '衡芥'))).not.toMatch(/产线|欠薪/)
  })
})

describe('a name is found however it is written', () => {
  const firmsFor = async (ctx: Context, ...words: string[]) =>
    Promise.all(words.map(async (word) => [word, (await found(ctx, word)).firms] as const))
  const each = (words: string[], names: string[]) => words.map((word) => [word, names])

  test('C1: in full width, with brackets or blanks, in capitals, in parts', async ({ as }) => {
    const leader = await as('leader')
    await aFirm(leader, 'ＡＢＣ科技（宁波）有限公司')
    await aFirm(leader, '宁波软件')
    const words = [
      '科技(宁波)',
      '科技（宁波）',
      'ABC科技',
      'ａｂｃ 科技',
      'abc\u200b科技',
      '有限公司 ABC',
      '科技·宁波',
    ]
    expect(await firmsFor(leader, ...words)).toEqual(each(words, ['ＡＢＣ科技（宁波）有限公司']))
    expect(await firmsFor(leader, 'ABC软件', '()')).toEqual(each(['ABC软件', '()'], []))
  })

  test('C2: in traditional and simplified characters', async ({ as }) => {
    const leader = await as('leader')
    await aFirm(leader, '華鼎雲端軟體股份有限公司')
    await aFirm(leader, '联创软件')
    expect(await firmsFor(leader, '华鼎云端', '華鼎', '云端软体', 'hdyd')).toEqual(
      each(['华鼎云端', '華鼎', '云端软体', 'hdyd'], ['華鼎雲端軟體股份有限公司']),
    )
    expect(await firmsFor(leader, '聯創', '軟件')).toEqual(each(['聯創', '軟件'], ['联创软件']))
  })

  test('C3: by the sound of an alias, from any syllable on', async ({ as }) => {
    const leader = await as('leader')
    await aFirm(leader, '宁波示例科技', { aliases: ['秒瞳系统', 'Zhidu Test Technology Co., Ltd.'] })
    const words = [
      'mtxt',
      'miaotong',
      'xitong',
      'slkj',
      'zhidu test',
      'TECHNOLOGY CO',
      'nbslkj',
      'miaotongxitong',
    ]
    expect(await firmsFor(leader, ...words)).toEqual(each(words, ['宁波示例科技']))
    // Where a syllable begins, and nowhere else.
    expect(await firmsFor(leader, 'iaotong', 'txtt', 'miaotongxx')).toEqual(
      each(['iaotong', 'txtt', 'miaotongxx'], []),
    )
  })

  test('C4: by all its words in any order, pinyin with blanks or marks between', async ({ as }) => {
    const leader = await as('leader')
    await aFirm(leader, '华迪计算机', { nameEn: 'Northwind (Ningbo) Computing' })
    await aFirm(leader, '华东迪诺')
    const words = [
      '华迪 计算机',
      '计算机 华迪',
      'northwind ningbo',
      'Ningbo, Northwind',
      'hua di ji',
      "hua'di'ji",
      'huá dí jì',
      '华 迪 计',
    ]
    expect(await firmsFor(leader, ...words)).toEqual(each(words, ['华迪计算机']))
    expect(await firmsFor(leader, '华迪 机器')).toEqual(each(['华迪 机器'], []))
  })

  test('C5: by its code with blanks, by the beginning of one, by one nobody has verified', async ({ as }) => {
    const leader = await as('leader')
    await aFirm(leader, '甲方', { uscc: '91330200XX0000019G', usccState: 'verified' })
    await aFirm(leader, '乙方', { uscc: 'HRB/12345-B', usccState: 'unverified' })
    const words = ['9133 0200 XX00 0001 9G', '91330200xx0000019g', '９１３３０２００', '9133-0200-XX']
    expect(await firmsFor(leader, ...words)).toEqual(each(words, ['甲方']))
    expect(await firmsFor(leader, 'HRB 12345', 'hrb12345b')).toEqual(
      each(['HRB 12345', 'hrb12345b'], ['乙方']),
    )
  })

  test('C5: in the firms’ list and its count, in every picker, and through its tickets and projects', async ({
    as,
  }) => {
    const leader = await as('leader')
    const firm = await aFirm(leader, '甲方', { uscc: '91330200XX0000019G', usccState: 'verified' })
    await aFirm(leader, '乙方')
    await aProjectOf(leader, firm.id, { title: '研发中心' })
    await aTicketOf(leader, firm.id, { title: '断网' })
    for (const word of ['9133 0200 XX00', '9133－0200', '91330200xx0000019g']) {
      const filter = EnterpriseFilter.parse({ q: word })
      expect((await listEnterprises(leader, filter)).items.map(({ name }) => name)).toEqual(['甲方'])
      expect(await countEnterprises(leader, filter)).toBe(1)
      expect((await pickEnterprises(leader, word)).map(({ name }) => name)).toEqual(['甲方'])
      expect(await found(leader, word)).toMatchObject({ projects: ['研发中心'], tickets: ['断网'] })
    }
    expect(await firmsFor(leader, '0200XX', '19G', '9133', '913')).toEqual([
      ['0200XX', []],
      ['19G', []],
      ['9133', ['甲方']],
      ['913', []],
    ])
  })

  test('C5: a code entered with blanks, dashes or in full width is the same code', async ({ as }) => {
    const leader = await as('leader')
    const known = await createEnterprise(
      leader,
      aFirmForm({ name: '甲方', uscc: '9133 0200 XX00 0001 9G', usccUnverified: true }),
    )
    for (const uscc of ['91330200xx0000019g', '9133-0200-XX00-0001-9G', '９１３３０２００XX0000019G'])
      await expect(
        createEnterprise(leader, aFirmForm({ name: `乙方${uscc}`, uscc, usccUnverified: true })),
      ).rejects.toMatchObject({ code: 'enterprises.alike', facts: { alike: { [known.id]: '甲方' } } })
    expect(await firmsFor(leader, '91330200XX0000019G')).toEqual([['91330200XX0000019G', ['甲方']]])
  })

  test('C4: the best named first', async ({ as }) => {
    const leader = await as('leader')
    for (const name of ['宁波星河物流', '星河软件', '星河', '新华软件']) await aFirm(leader, name)
    expect((await found(leader, '星河')).firms).toEqual(['星河', '星河软件', '宁波星河物流'])
    expect((await found(leader, 'xh')).firms).toHaveLength(4)
  })

  test('E26: a project is found by the city that courts its firm, or that won it; never from a card', async ({
    as,
  }) => {
    const [owner, other] = [await as('team_member'), await as('team_member')]
    const firm = await aFirm(owner, '衡芥智能')
    const project = await aProjectOf(owner, firm.id, { title: '产线检测中心' })
    await addRival(owner, NewRival.parse({ id: uuidv7(), projectId: project.id, cityCode: '320400' }))
    await addRival(owner, NewRival.parse({ id: uuidv7(), projectId: project.id, name: '苏河湾（示例）園區' }))
    for (const word of ['常州', '常州市', 'changzhou', 'cz', '苏河湾', '园区', 'shw'])
      expect([word, (await found(owner, word)).projects]).toEqual([word, ['产线检测中心']])
    for (const word of ['常州', '苏河湾', 'shw']) expect((await found(other, word)).projects).toEqual([])
    expect((await findEverywhere(owner, '常州')).cities).toMatchObject([{ code: '320400' }])
  })

  test('C6: colleagues by their surnames’ own readings, and not for administrators', async ({ as, db }) => {
    const leader = await as('leader')
    for (const name of ['单雄飞', '尉迟区查', '曾仇解', '盖乐朴'])
      await anAccount(db, { name, roles: ['intake'] })
    const names = async (word: string) => (await findEverywhere(leader, word)).people.map(({ name }) => name)
    for (const [word, name] of [
      ['sxf', '单雄飞'],
      ['dxf', '单雄飞'],
      ['ycoz', '尉迟区查'],
      ['yu chi', '尉迟区查'],
      ['zqx', '曾仇解'],
      ['gyp', '盖乐朴'],
      ['單雄', '单雄飞'],
    ] as const)
      expect([word, await names(word)]).toEqual([word, [name]])
    expect((await findEverywhere(await as('system_admin'), 'sxf')).people).toEqual([])
  })
})

describe('what is known of a record before it is opened', () => {
  const knownOf = async (ctx: Context, word: string, seen: string[] = []) =>
    (await offer(ctx, word, Wanted.parse({ seen: seen.join() }).seen)).known
  const textsOf = (known: { facts: { label: string; text: string }[] } | undefined) =>
    known && Object.fromEntries(known.facts.map(({ label, text }) => [label, text]))

  test('E8: a firm’s state, stage and tickets; the letters that answer are marked', async ({ as }) => {
    const leader = await as('leader')
    const firm = await aFirm(leader, '华迪计算机')
    await aProjectOf(leader, firm.id, { title: '华迪落户' })
    await aTicketOf(leader, firm.id, { title: '机房供电不稳' })
    const { groups, known } = await offer(leader, 'hd', [])
    expect(groups[0]).toMatchObject({ kind: 'enterprises', items: [{ matches: [[0, 2]] }] })
    expect(textsOf(known[`/enterprises/${firm.id}`])).toMatchObject({ 未办工单: '1', 上次联系: '—' })
    expect(await knownOf(leader, '', [`/enterprises/${firm.id}`])).toEqual({
      [`/enterprises/${firm.id}`]: known[`/enterprises/${firm.id}`],
    })
  })

  test('B1: a card tells neither owner nor handler nor last contact, a confidential project not its firm', async ({
    as,
  }) => {
    const [owner, other] = [await as('team_member', { name: '方知夏' }), await as('team_member')]
    const firm = await aFirm(owner, '松间链信')
    const plain = await aProjectOf(owner, firm.id, { title: '产线检测中心' })
    const secret = await aProjectOf(owner, firm.id, {
      title: '松间落户',
      codeName: '青松',
      confidential: true,
    })
    const ticket = await aTicketOf(owner, firm.id, { title: '欠薪纠纷', handlerId: owner.actor.id })
    const seen = [`/projects/${plain.id}`, `/projects/${secret.id}`, `/tickets/${ticket.id}`]
    const [mine, theirs] = [await knownOf(owner, '', seen), await knownOf(other, '', seen)]
    expect(JSON.stringify(mine)).toMatch(/方知夏.*松间落户|松间落户.*方知夏/)
    expect(Object.keys(theirs).sort()).toEqual([...seen].sort())
    expect(JSON.stringify(theirs)).not.toMatch(/方知夏|产线|欠薪|落户/)
    expect(JSON.stringify(theirs[seen[1]!])).not.toContain('松间')
    expect(theirs[seen[1]!]).toMatchObject({ label: '青松' })
  })

  test('B1: administrators learn nothing of what they name, nor anybody of what was removed', async ({
    as,
  }) => {
    const leader = await as('leader')
    const firm = await aFirm(leader, '华迪计算机')
    const seen = [`/enterprises/${firm.id}`]
    expect(Object.keys(await knownOf(leader, '', seen))).toEqual(seen)
    expect(await knownOf(await as('system_admin'), '', seen)).toEqual({})
    await leader.db.update(enterprises).set({ deletedAt: leader.now }).where(eq(enterprises.id, firm.id))
    expect(await knownOf(leader, '', seen)).toEqual({})
  })

  test('E8: addresses of no record are passed over, whatever is sent', () => {
    const id = '01780000-0000-7000-8000-0000000000aa'
    const [one, ticket] = [`/tickets/${id}`, { word: 'tickets', id }]
    const seen = (text: unknown) => Wanted.parse({ q: '', seen: text }).seen
    expect(seen(`/today,${one},/enterprises/x,../x`)).toEqual([ticket])
    expect(seen(undefined)).toEqual([])
    expect(seen(['a', 'b'])).toEqual([])
    expect(seen('x'.repeat(2_000))).toEqual([])
    expect(seen(Array(11).fill(one).join(','))).toHaveLength(11)
  })
})

test('no picker of people and no search offers who has left, is no longer in a role, or only administers', async ({
  as,
  db,
}) => {
  const leader = await as('leader')
  const here = await anAccount(db, { name: '顾承泽', roles: ['intake'] })
  await anAccount(db, { name: '顾承泽', roles: ['intake'], disabled: true })
  await anAccount(db, { name: '顾承泽', roles: ['system_admin'] })
  const former = await anAccount(db, { name: '顾承泽', roles: ['intake'] })
  await db.update(accountRoles).set({ toDay: '2021-01-31' }).where(eq(accountRoles.accountId, former.id))
  for (const word of ['顾承泽', 'gcz'])
    expect([
      (await pickCadres(leader, word)).map(({ id }) => id),
      (await findEverywhere(leader, word)).people.map(({ id }) => id),
    ]).toEqual([[here.id], [here.id]])
})
