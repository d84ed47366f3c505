import { eq } from 'drizzle-orm'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { keptNotes } from '#app/domain/notes/mutations.server.ts'
import { noteVerbs } from '#app/domain/notes/verbs.server.ts'
import { addTask, completeTask, reopenTask } from '#app/domain/tasks/mutations.server.ts'
import { outbox } from '#db/schema/outbox.ts'
import { aFirm } from '#tests/support/firm-builders.ts'
import { test } from '#tests/support/harness.ts'

const minutes = (now: Date, n: number) => new Date(now.getTime() + n * 60_000)

test.for([
  [9, 'taken back'],
  [10, 'taken back'],
  [11, 'undo.tooLate'],
] as const)('E6: %i minutes later a removed note is %s', async ([after, outcome], { as }) => {
  const ctx = await as('leader')
  const firm = await aFirm(ctx, '云帆科技')
  const note = await keptNotes.create(ctx, { id: uuidv7(), enterpriseId: firm.id, text: '记一笔' })
  await keptNotes.remove(ctx, { id: note.id, version: note.version, reason: '写错了' })
  const later = { ...ctx, now: minutes(ctx.now, after) }
  const back = noteVerbs['notes.restore'].run(later, { id: note.id, version: note.version + 1 })
  await expect(
    back.then(
      () => 'taken back',
      ({ code }) => code,
    ),
  ).resolves.toBe(outcome)
})

test('E6: a task closed by mistake is open again, and its timers run', async ({ as, db }) => {
  const ctx = await as('team_member')
  const task = await addTask(ctx, {
    id: uuidv7(),
    kind: 'other',
    title: '催网络',
    dueOn: '2021-02-10',
  } as never)
  const closed = await completeTask(ctx, { id: task.id, version: task.version } as never)
  const open = await reopenTask(ctx, { id: task.id, version: closed.version } as never)
  expect(open.status).toBe('open')
  expect(await db.$count(outbox, eq(outbox.subjectId, task.id))).toBe(1)
})
