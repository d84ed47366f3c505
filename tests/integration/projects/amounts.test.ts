import { v7 as uuidv7 } from 'uuid'
import { describe, expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { getFullProject, openProject } from '#app/domain/projects/mutations.server.ts'
import { projectView } from '#app/domain/projects/page/view.server.ts'
import { asTyped } from '#app/domain/projects/parts/amount.ts'
import { AmountChange, NewAmount, NewMilestone } from '#app/domain/projects/parts/forms.ts'
import { addMilestone } from '#app/domain/projects/parts/milestones.server.ts'
import {
  addAmount,
  removeAmount,
  removeMilestone,
  updateAmount,
} from '#app/domain/projects/parts/mutations.server.ts'
import { anEnterprise, aTeam } from '#tests/support/builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectForm } from '#tests/support/project-builders.ts'

type As = (role: never, facts?: object) => Promise<Context>

async function aProjectWith(as: As, db: Context['db'], sum: Record<string, string>) {
  const team = await aTeam(db)
  const member = await as('team_member' as never, { name: '方知夏', teamIds: [team.id] })
  const project = await openProject(member, aProjectForm((await anEnterprise({ db })).id))
  const row = await addAmount(
    member,
    NewAmount.parse({ id: uuidv7(), projectId: project.id, kind: 'planned', ...sum }),
  )
  return { member, project, row }
}

const correction = (row: { id: string; version: number }, sum: Record<string, string>) =>
  AmountChange.parse({ id: row.id, version: row.version, kind: 'planned', reason: '多写了一个零', ...sum })

const story = async (ctx: Context, id: string) => (await projectView(ctx, id)).happenings

describe('an amount written down wrongly', () => {
  test('is corrected to the 分, and the story tells what it was, what it is and why', async ({ as, db }) => {
    const { member, project, row } = await aProjectWith(as as never, db, { amount: '12000' })
    const saved = await updateAmount(member, correction(row, { amount: '1200.000001', note: '口述' }))
    expect(saved).toMatchObject({ amount: 1_200_000_001, version: 2, note: '口述' })
    expect((await getFullProject(member, project.id)).amounts).toMatchObject([{ amount: 1_200_000_001 }])
    expect((await story(member, project.id))[0]).toMatchObject({
      event: 'amount.corrected',
      by: '方知夏',
      particulars: {
        was: { kind: 'planned', amount: 12_000_000_000 },
        is: { kind: 'planned', amount: 1_200_000_001 },
        reason: '多写了一个零',
      },
    })
  })

  test('keeps its foreign sum as it was said, and forgets the rate when it turns out to be in yuan', async ({
    as,
    db,
  }) => {
    const dollars = { amount: '100', currency: 'USD', rate: '6.4512', rateOn: '2021-02-05' }
    const { member, row } = await aProjectWith(as as never, db, dollars)
    expect(asTyped(row)).toMatchObject(dollars)
    const yen = { amount: '30.5', currency: 'JPY', rate: '0.0613', rateOn: '2021-02-08' }
    const second = await updateAmount(member, correction(row, yen))
    expect(second).toMatchObject({ original: 30_500_000, rateMillionths: 61_300, amount: 1_869_650 })
    const third = await updateAmount(member, correction(second, { amount: '650', currency: 'CNY' }))
    const none = { original: null, rateMillionths: null, rateOn: null }
    expect(third).toMatchObject({ currency: 'CNY', amount: 650_000_000, ...none })
  })

  test('is not corrected over somebody else’s correction, which is shown as it would be typed', async ({
    as,
    db,
  }) => {
    const { member, row } = await aProjectWith(as as never, db, { amount: '360' })
    await updateAmount(member, correction(row, { amount: '365.5' }))
    await expect(updateAmount(member, correction(row, { amount: '370' }))).rejects.toMatchObject({
      code: 'record.changedByOther',
      facts: { by: '方知夏', version: 2, theirs: { amount: '365.5', kind: 'planned' } },
    })
  })

  test('is removed with a reason, and the story keeps what it was', async ({ as, db }) => {
    const { member, project, row } = await aProjectWith(as as never, db, { amount: '360' })
    await removeAmount(member, { id: row.id, version: row.version, reason: '记错项目' })
    expect((await getFullProject(member, project.id)).amounts).toEqual([])
    expect((await story(member, project.id))[0]).toMatchObject({
      event: 'amount.removed',
      particulars: { was: { amount: 360_000_000 }, reason: '记错项目' },
    })
  })
})

test('a milestone is removed with a reason, by name', async ({ as, db }) => {
  const { member, project } = await aProjectWith(as as never, db, { amount: '360' })
  const made = NewMilestone.parse({ id: uuidv7(), projectId: project.id, name: '开工', state: 'open' })
  const milestone = await addMilestone(member, made)
  await removeMilestone(member, { id: milestone.id, version: milestone.version, reason: '不再单列' })
  expect((await getFullProject(member, project.id)).milestones).toEqual([])
  expect((await story(member, project.id))[0]).toMatchObject({
    event: 'milestone.removed',
    particulars: { name: '开工', reason: '不再单列' },
  })
})
