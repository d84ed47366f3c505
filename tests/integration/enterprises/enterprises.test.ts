import { eq, sql } from 'drizzle-orm'
import { describe, expect } from 'vitest'
import { EnterpriseChange, EnterpriseFilter } from '#app/domain/enterprises/forms.ts'
import {
  changeEnterprise,
  createEnterprise,
  placeEnterprise,
  removeEnterprise,
} from '#app/domain/enterprises/mutations.server.ts'
import {
  countEnterprises,
  found,
  getEnterprise,
  listEnterprises,
} from '#app/domain/enterprises/queries.server.ts'
import { activities, auditLog } from '#db/schema/activity.ts'
import { enterprises } from '#db/schema/enterprises.ts'
import { dictionaryRows } from '#db/seed/base/dictionaries.ts'
import { seedBase } from '#db/seed/base/index.ts'
import { anEnterprise, aPatch } from '#tests/support/builders.ts'
import { aCadreOf, aFirm, aFirmForm, aVisitTo } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

const all = EnterpriseFilter.parse({})
const names = async (list: ReturnType<typeof listEnterprises>) => (await list).items.map(({ name }) => name)
const changed = (facts: object) => EnterpriseChange.parse({ name: '鹿亭仿真', ...facts })

describe('who may read firms', () => {
  test('every business role reads them, no administrator does', async ({ as }) => {
    const firm = await anEnterprise(await as('leader'))
    for (const role of [
      'team_member',
      'team_leader',
      'liaison_cadre',
      'intake',
      'follow_up',
      'leader',
    ] as const)
      expect((await getEnterprise(await as(role), firm.id)).name).toBe(firm.name)
    for (const role of ['system_admin', 'security_admin', 'audit_admin'] as const) {
      await expect(getEnterprise(await as(role), firm.id)).rejects.toMatchObject({ status: 404 })
      expect((await listEnterprises(await as(role), all)).items).toEqual([])
    }
  })

  test('a deleted firm is missing, counted nowhere, and its code is free again', async ({ as }) => {
    const leader = await as('leader')
    const firm = await createEnterprise(leader, aFirmForm({ uscc: '91330200XX0000019G' }))
    await removeEnterprise(leader, { id: firm.id, version: firm.version, reason: '重复登记' })
    await expect(getEnterprise(leader, firm.id)).rejects.toMatchObject({ code: 'enterprises.missing' })
    expect(await countEnterprises(leader, all)).toBe(0)
    await createEnterprise(leader, aFirmForm({ uscc: '91330200XX0000019G' }))
  })
})

describe('entering a firm', () => {
  test('makes its sounds, its key and one line of history', async ({ as }) => {
    const member = await as('team_member')
    const firm = await createEnterprise(
      member,
      aFirmForm({ name: '华迪计算机有限公司', aliases: '华迪、HUADI' }),
    )
    const [row] = await member.db.select().from(enterprises).where(eq(enterprises.id, firm.id))
    expect(row).toMatchObject({
      sounds: "hua'di'ji'suan'ji'you'xian'gong'si hua'di",
      nameKey: '华迪计算机',
      aliases: ['华迪', 'HUADI'],
    })
    const happened = await member.db.select().from(activities).where(eq(activities.enterpriseId, firm.id))
    expect(happened.map(({ event }) => event)).toEqual(['enterprise.created'])
  })

  test('C2: whose name is that of another in the other script, width or spacing is asked about', async ({
    as,
  }) => {
    const member = await as('team_member')
    const firm = await createEnterprise(
      member,
      aFirmForm({ name: '華鼎雲端軟體股份有限公司', aliases: ['ＨＤ雲'] }),
    )
    for (const name of [
      '华鼎云端软体股份有限公司',
      '华鼎 云端软体有限公司',
      '宁波华鼎云端軟體',
      'hd云',
      'HD 雲',
    ])
      await expect(createEnterprise(member, aFirmForm({ name })), name).rejects.toMatchObject({
        code: 'enterprises.alike',
        facts: { alike: { [firm.id]: firm.name } },
      })
    await createEnterprise(member, aFirmForm({ name: '华鼎云端', separate: true }))
  })

  test('C7: keeps an alias with commas when another field is changed as its form sends it', async ({
    as,
  }) => {
    const member = await as('team_member')
    for (const aliases of [['Zhidu Test Technology Co., Ltd.'], ['甲，乙', '丙；丁'], ['A; B', 'C,D']]) {
      const firm = await createEnterprise(
        member,
        aFirmForm({ name: aliases.join(' '), aliases, separate: true }),
      )
      const sent = {
        id: firm.id,
        version: 1,
        name: firm.name,
        aliases: firm.aliases.join('\r\n'),
        product: '新',
      }
      expect(await changeEnterprise(member, EnterpriseChange.parse(sent))).toMatchObject({
        aliases,
        product: '新',
      })
    }
  })

  test('C9: keeps a long introduction with line breaks to the letter when another field is changed', async ({
    as,
  }) => {
    const member = await as('team_member')
    for (const intro of [
      [...Array.from({ length: 199 }, () => '字'.repeat(9)), '完'].join('\n'),
      '一\n\n\t二　三',
      `${'Ａ'.repeat(1_998)}\nb`,
    ]) {
      const firm = await createEnterprise(
        member,
        aFirmForm({ intro: intro.replaceAll('\n', '\r\n'), separate: true }),
      )
      expect(firm.intro).toBe(intro)
      const sent = {
        id: firm.id,
        version: 1,
        name: firm.name,
        intro: intro.replaceAll('\n', '\r\n'),
        product: '新',
      }
      await changeEnterprise(member, EnterpriseChange.parse(sent))
      const told = await member.db.select().from(activities).where(eq(activities.event, 'enterprise.changed'))
      expect((await getEnterprise(member, firm.id)).intro).toBe(intro)
      expect(told.filter(({ enterpriseId }) => enterpriseId === firm.id)).toHaveLength(1)
    }
  })

  test('C15: of any industry of our list can be entered and changed', async ({ as }) => {
    const member = await as('team_member')
    await seedBase(member.db)
    for (const { kind, code } of dictionaryRows.filter(({ kind }) => kind === 'industry')) {
      const firm = await createEnterprise(
        member,
        aFirmForm({ name: `${kind}${code}`, industryCode: code, separate: true }),
      )
      const sent = { id: firm.id, version: 1, name: firm.name, industryCode: code, product: '新' }
      expect(await changeEnterprise(member, EnterpriseChange.parse(sent))).toMatchObject({
        industry: { code },
      })
    }
  })

  test('sent twice, is entered once; with another body it is refused', async ({ as }) => {
    const member = await as('team_member')
    const form = aFirmForm()
    const [first, second] = [await createEnterprise(member, form), await createEnterprise(member, form)]
    expect(second).toEqual(first)
    expect(await countEnterprises(member, all)).toBe(1)
    await expect(createEnterprise(member, { ...form, name: '另一家' })).rejects.toMatchObject({ status: 422 })
    await expect(createEnterprise(await as('intake'), form)).rejects.toMatchObject({ code: 'record.idTaken' })
  })

  test('of a name like another is asked about, and goes on when it is said to be another', async ({ as }) => {
    const member = await as('team_member')
    const there = await createEnterprise(
      member,
      aFirmForm({ name: '宁波思骏科技有限公司', aliases: '作业家' }),
    )
    for (const name of ['思骏科技', '作业家'])
      await expect(createEnterprise(member, aFirmForm({ name }))).rejects.toMatchObject({
        code: 'enterprises.alike',
        facts: { alike: { [there.id]: '宁波思骏科技有限公司' } },
      })
    await createEnterprise(member, aFirmForm({ name: '思骏科技', separate: 'on' }))
  })

  test('with the verified code of another is refused, however it is called', async ({ as }) => {
    const member = await as('team_member')
    const there = await createEnterprise(member, aFirmForm({ uscc: '91330200XX0000019G' }))
    const again = aFirmForm({ name: '别的名字', uscc: '91330200xx0000019g', separate: 'on' })
    await expect(createEnterprise(member, again)).rejects.toMatchObject({
      code: 'enterprises.codeTaken',
      facts: { alike: { [there.id]: '鹿亭仿真' } },
    })
  })

  test('needs a code that holds, unless it is said to be unverified', () => {
    expect(() => aFirmForm({ uscc: '91330200XX0000019A' })).toThrow()
    expect(aFirmForm({ uscc: 'HK-12345', usccUnverified: 'on' }).uscc).toBe('HK12345')
  })

  test('is not for the follow-up desk', async ({ as }) => {
    await expect(createEnterprise(await as('follow_up'), aFirmForm())).rejects.toMatchObject({ status: 403 })
  })

  test('refuses a city or industry no list knows', async ({ as }) => {
    const member = await as('team_member')
    await expect(createEnterprise(member, aFirmForm({ originCityCode: '999999' }))).rejects.toMatchObject({
      fields: { originCityCode: 'notFound' },
    })
    await expect(createEnterprise(member, aFirmForm({ industryCode: 'alchemy' }))).rejects.toMatchObject({
      fields: { industryCode: 'notFound' },
    })
  })
})

describe('changing a firm', () => {
  test('a stale save shows what the other one wrote, and who', async ({ as }) => {
    const [lin, zhou] = [
      await as('team_member', { name: '林晓棠' }),
      await as('team_leader', { name: '周明远' }),
    ]
    const firm = await createEnterprise(lin, aFirmForm())
    await changeEnterprise(zhou, changed({ id: firm.id, version: 1, address: '二期 B 楼' }))
    await expect(
      changeEnterprise(lin, changed({ id: firm.id, version: 1, address: '一期' })),
    ).rejects.toMatchObject({
      status: 409,
      facts: { by: '周明远', version: 2, theirs: { address: '二期 B 楼' } },
    })
    await expect(changeEnterprise(lin, changed({ id: firm.id }))).rejects.toMatchObject({ status: 428 })
    const again = await changeEnterprise(lin, changed({ id: firm.id, version: 2, address: '一期' }))
    expect(again).toMatchObject({ address: '一期', version: 3 })
  })

  test('the audit names the fields, never their values', async ({ as }) => {
    const lin = await as('team_member')
    const firm = await createEnterprise(lin, aFirmForm())
    await changeEnterprise(lin, changed({ id: firm.id, version: 1, address: '一期', headcount: 18 }))
    const rows = await lin.db.select().from(auditLog).where(eq(auditLog.subjectId, firm.id))
    expect(rows.find(({ action }) => action === 'enterprise.changed')?.fields.sort()).toEqual([
      'address',
      'headcount',
    ])
    expect(JSON.stringify(rows)).not.toContain('一期')
  })

  test('patch and life stage are the leadership’s', async ({ as }) => {
    const leader = await as('leader')
    const patch = await aPatch(leader.db)
    const firm = await createEnterprise(leader, aFirmForm())
    const place = { id: firm.id, version: 1, patchId: patch.id, status: 'resident' as const }
    await expect(placeEnterprise(await as('team_leader'), place)).rejects.toMatchObject({ status: 403 })
    expect(await placeEnterprise(leader, place)).toMatchObject({
      patch: { id: patch.id },
      status: 'resident',
      residentSince: '2021-02-08',
    })
  })

  test('only the leadership deletes', async ({ as }) => {
    const cadre = await as('liaison_cadre')
    const firm = await anEnterprise(cadre)
    const removal = { id: firm.id, version: 1, reason: '重复' }
    await expect(removeEnterprise(cadre, removal)).rejects.toMatchObject({ code: 'enterprises.remove' })
  })
})

describe('finding firms', () => {
  test('by part of the name, alias, initials, pinyin, one character and code; an absent word finds none', async ({
    as,
  }) => {
    const member = await as('team_member')
    await aFirm(member, '华迪计算机', { uscc: '91330200XX0000027B', usccState: 'verified' })
    await aFirm(member, '计算华迪机械')
    await aFirm(member, '宁波思骏科技', { aliases: ['作业家'] })
    await aFirm(member, '重庆云仓')
    const found = (q: string) => names(listEnterprises(member, EnterpriseFilter.parse({ q })))
    expect(await found('hdjsj')).toEqual(['华迪计算机'])
    expect(await found('huadijisuan')).toEqual(['华迪计算机'])
    expect((await found('华迪')).sort()).toEqual(['华迪计算机', '计算华迪机械'])
    expect(await found('华迪计算')).toEqual(['华迪计算机'])
    expect(await found('作业家')).toEqual(['宁波思骏科技'])
    expect(await found('重')).toEqual(['重庆云仓'])
    expect(await found('91330200xx0000027b')).toEqual(['华迪计算机'])
    expect(await found('骏骏')).toEqual([])
    expect(await found('%')).toEqual([])
    expect(await found("'; drop table enterprises; --")).toEqual([])
  })

  test('C1: an absent word is looked up in an index, never in every row', async ({ as }) => {
    const { db } = await as('leader')
    await db.execute(sql`insert into enterprises (id, name, uscc, searched, sounds)
      select gen_random_uuid(), '示例科技', lpad(n::text, 18, '9'), '示例科技 sample' || n, 'shi''li''ke''ji'
      from generate_series(1, 2000) n`)
    await db.execute(sql`analyze enterprises`)
    for (const [word, index] of [
      ['司限', 'enterprises_grams'],
      ['示例不在', 'enterprises_grams'],
      ['zzqx', 'enterprises_sounds'],
      ['zhidunowhere', 'enterprises_sounds'],
      ['zhi du', 'enterprises_sounds'],
      ['示例 不在', 'enterprises_grams'],
      ['9133 0200 XX00', 'enterprises_code'],
      ['不', 'enterprises_grams'],
    ] as const) {
      const plan = await db.transaction(async (tx) => {
        // Two thousand rows are read sooner than an index: what is asked here is whether each branch has one.
        await tx.execute(sql`set local enable_seqscan = off`)
        return JSON.stringify(
          await tx.execute(sql`explain select 1 from ${enterprises} where ${found(word)} limit 50`),
        )
      })
      expect([word, plan]).toEqual([word, expect.stringContaining(index)])
      expect([word, plan]).toEqual([word, expect.not.stringContaining('Seq Scan')])
    }
  })

  test('by status, tier, patch, city and industry, page after page without gap or repeat', async ({ as }) => {
    const leader = await as('leader')
    const patch = await aPatch(leader.db)
    for (let at = 0; at < 120; at += 1)
      await anEnterprise(leader, {
        name: `企业${at}`,
        tier: 'a',
        patchId: patch.id,
        originCityCode: '440300',
      })
    await anEnterprise(leader, { name: '别的' })
    const filter = EnterpriseFilter.parse({ tier: 'a', patch: patch.id, city: '440300', status: 'prospect' })
    const seen: string[] = []
    let after: string | null | undefined
    do {
      const page = await listEnterprises(leader, { ...filter, after: after ?? undefined })
      seen.push(...page.items.map(({ name }) => name))
      after = page.next
    } while (after)
    expect([seen.length, new Set(seen).size]).toEqual([120, 120])
    expect(await countEnterprises(leader, filter)).toBe(120)
  })

  test('a cursor nobody gave out starts at the head', async ({ as }) => {
    const leader = await as('leader')
    await anEnterprise(leader)
    for (const after of ['x', '1_2', `99999999999999999999_${crypto.randomUUID()}`])
      expect((await listEnterprises(leader, { ...all, after })).items).toHaveLength(1)
  })

  test('without cadre: resident, and nobody answers for it today', async ({ as }) => {
    const cadre = await as('liaison_cadre')
    const looked = await anEnterprise(cadre, { name: '有干部', status: 'resident' })
    const ended = await anEnterprise(cadre, { name: '已结束', status: 'resident' })
    await anEnterprise(cadre, { name: '无干部', status: 'resident' })
    await anEnterprise(cadre, { name: '意向' })
    await aCadreOf(cadre, looked.id)
    await aCadreOf(cadre, ended.id, 'primary', '[2020-01-01,2021-02-08)')
    const found = await names(listEnterprises(cadre, { ...all, gap: 'no_cadre' }))
    expect(found.sort()).toEqual(['已结束', '无干部'])
  })

  test('overdue: a tier A firm not seen for more than a month, and a confidential visit counts for its people', async ({
    as,
  }) => {
    const [own, other] = [await as('team_member'), await as('team_member')]
    const born = new Date('2019-01-01T00:00:00Z')
    const resident = { status: 'resident' as const, tier: 'a' as const, createdAt: born }
    const late = await anEnterprise(own, { name: '一月未访', ...resident })
    const seen = await anEnterprise(own, { name: '刚走访', ...resident })
    const quiet = await anEnterprise(own, { name: '保密走访', ...resident })
    await aVisitTo(own, late.id, { reportOn: '2021-01-07' })
    await aVisitTo(own, seen.id, { reportOn: '2021-01-08' })
    await aVisitTo(own, quiet.id, { reportOn: '2021-02-01', confidential: true })
    const overdue = { ...all, gap: 'overdue' as const }
    expect(await names(listEnterprises(own, overdue))).toEqual(['一月未访'])
    expect((await names(listEnterprises(other, overdue))).sort()).toEqual(['一月未访', '保密走访'])
  })
})
