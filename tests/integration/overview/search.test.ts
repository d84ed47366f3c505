import { describe, expect } from 'vitest'
import { createAssociation } from '#app/domain/associations/mutations.server.ts'
import type { Context } from '#app/domain/context.ts'
import { findEverywhere } from '#app/domain/overview/search/find.server.ts'
import { soundOf } from '#app/domain/pinyin.server.ts'
import { aFirm, anAssociationForm, aProjectOf, aTicketOf } from '#tests/support/firm-builders.ts'
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
    await createAssociation(leader, anAssociationForm({ name: '华东软件协会' }))
    await aProjectOf(leader, firm.id, {
      number: 'P-2020-001',
      title: '华迪落户',
      ...initialsOf('华迪落户'),
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

const initialsOf = (title: string) => ({ initials: soundOf(title).initials })
