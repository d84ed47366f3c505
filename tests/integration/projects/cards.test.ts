import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { metricRows } from '#app/domain/metrics/rows.server.ts'
import { getProjectCard, listProjects } from '#app/domain/projects/queries.server.ts'
import { stageEvents } from '#db/schema/projects.ts'
import { anEnterprise } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectAt } from '#tests/support/project-builders.ts'

const titles = { title: '绝密标题', titleEn: 'Secret title' }
const at = new Date('2021-01-10T02:00:00Z')

async function aProject(ctx: Context, facts: object) {
  const project = await aProjectAt(ctx, 'negotiation', { ...titles, ...facts })
  await ctx.db.insert(stageEvents).values({
    ...{ projectId: project.id, kind: 'forward', toStage: 'negotiation', status: 'confirmed' },
    ...{ appliedBy: ctx.actor.id, appliedAt: at, reviewedAt: at },
  })
  return project
}

/** Everything three doors say of it to somebody who has the card alone. */
async function said(ctx: Context, id: string) {
  const rows = await metricRows(ctx, 'stock_talk', { from: null, to: null })
  const card = await getProjectCard(ctx, id)
  return { card, all: JSON.stringify([card, (await listProjects(ctx, {})).items, rows]) }
}

test('B4: the card shows the firm, and the title in no language', async ({ as }) => {
  const reader = await as('follow_up')
  const plain = await anEnterprise(reader, { name: '鹿亭仿真' })
  const named = await anEnterprise(reader, { name: '棱镜三维', nameKey: '棱镜三维', nameEn: 'Prism' })
  const [one, two] = [
    await aProject(reader, { enterpriseId: plain.id }),
    await aProject(reader, { enterpriseId: named.id }),
  ]
  const [first, second] = [await said(reader, one.id), await said(reader, two.id)]
  expect(first.card).toMatchObject({ label: '鹿亭仿真', labelEn: null })
  expect(second.card).toMatchObject({ label: '棱镜三维', labelEn: 'Prism' })
  expect(first.all + second.all).not.toMatch(/绝密标题|Secret title/)
})

test('B4: its own people read the title beside the firm', async ({ as }) => {
  const owner = await as('team_member')
  const firm = await anEnterprise(owner, { name: '鹿亭仿真' })
  const { id } = await aProject(owner, { enterpriseId: firm.id, ownerId: owner.actor.id })
  expect(await getProjectCard(owner, id)).toMatchObject({
    label: '鹿亭仿真',
    labelEn: null,
    title: '绝密标题',
  })
})

test('B4: a confidential one is its code name in both languages; a building of the park has its name', async ({
  as,
}) => {
  const reader = await as('liaison_cadre')
  const firm = await anEnterprise(reader, { name: '鹿亭仿真', nameEn: 'Luting' })
  const hidden = await aProject(reader, { enterpriseId: firm.id, confidential: true, codeName: '白鹭' })
  const { card, all } = await said(reader, hidden.id)
  expect(card).toMatchObject({ label: '白鹭', labelEn: null, sample: false })
  expect(all).not.toMatch(/绝密标题|Secret title|鹿亭仿真|Luting/)
  const building = await aProjectAt(reader, 'started', {
    template: 'key_build',
    title: '二期',
    titleEn: 'Phase two',
  })
  expect(await getProjectCard(reader, building.id)).toMatchObject({ label: '二期', labelEn: 'Phase two' })
})
