import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { honoursOf, keptHonours } from '#app/domain/honours/honours.server.ts'
import { openProject } from '#app/domain/projects/mutations.server.ts'
import { aFirm } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'
import { aProjectForm } from '#tests/support/project-builders.ts'

test('a confidential project’s honour is shown to whoever reads it whole', async ({ as }) => {
  const [owner, other] = [await as('team_member'), await as('intake')]
  const firm = await aFirm(owner, '衡芥智能')
  const project = await openProject(owner, aProjectForm(firm.id, { confidential: 'on', codeName: '青瓷' }))
  const award = (name: string, of: object, year: number) =>
    keptHonours.create(owner, { id: uuidv7(), name, level: 'municipal', year, ...of })
  await award('首版次软件', { enterpriseId: firm.id }, 2019)
  await award('示范项目', { projectId: project.id }, 2020)
  expect(await honoursOf(owner, firm.id)).toMatchObject([{ name: '示范项目' }, { name: '首版次软件' }])
  expect(await honoursOf(other, firm.id)).toMatchObject([{ name: '首版次软件' }])
  expect(await honoursOf(other, project.id)).toEqual([])
})
