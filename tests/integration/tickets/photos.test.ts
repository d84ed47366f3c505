import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import type { Context } from '#app/domain/context.ts'
import { drawFile } from '#app/domain/files/draw.server.ts'
import { addFile } from '#app/domain/files/mutations.server.ts'
import { getFile } from '#app/domain/files/queries.server.ts'
import { fullProjects, fullTickets, fullVisits } from '#app/domain/overview/reading.server.ts'
import { test } from '#tests/support/harness.ts'
import { anOffice, aTicketInWork, take } from '#tests/support/ticket-builders.ts'

async function aPhoto(ctx: Context, colour: string) {
  const bytes = await sharp({ create: { width: 8, height: 6, channels: 3, background: colour } })
    .jpeg()
    .toBuffer()
  const id = uuidv7()
  const name = `${colour}.jpg`
  await addFile(ctx, { id, name, content: bytes.toString('base64') }, await drawFile(id, name, bytes))
  return id
}

const fetched = (ctx: Context, id: string) =>
  getFile(ctx, id, { visits: fullVisits(ctx), projects: fullProjects(ctx), tickets: fullTickets(ctx) })

test('photos stand in the conversation, with or without words, and beside the step they show', async ({
  as,
}) => {
  const office = await anOffice(as)
  const { cadre } = office
  let ticket = await aTicketInWork(office, { siteKind: 'in_park' })
  const [before, there, after] = [
    await aPhoto(cadre, 'red'),
    await aPhoto(cadre, 'blue'),
    await aPhoto(cadre, 'green'),
  ]
  ticket = await take(cadre, 'note', ticket, { entryId: uuidv7(), fileIds: [before] })
  ticket = await take(cadre, 'arrive', ticket, { fileIds: [there] })
  ticket = await take(cadre, 'resolve', ticket, { solution: '换了光模块', fileIds: [after] })
  const shown = ticket.entries.flatMap(({ kind, photos }) => photos.map(({ name }) => `${kind} ${name}`))
  expect(shown.sort()).toEqual(['arrived blue.jpg', 'logged red.jpg', 'resolved green.jpg'])

  expect(await fetched(office.leader, before)).toMatchObject({ name: 'red.jpg' })
  const stranger = await as('team_member')
  await expect(fetched(stranger, before)).rejects.toMatchObject({ status: 404 })
})

test('a note says something, and shows only one’s own photos, once', async ({ as }) => {
  const office = await anOffice(as)
  const { cadre, intake } = office
  const ticket = await aTicketInWork(office)
  const mine = await aPhoto(cadre, 'red')
  const note = (ctx: Context, facts: object) => take(ctx, 'note', ticket, { entryId: uuidv7(), ...facts })
  await expect(note(cadre, {})).rejects.toMatchObject({ fields: { text: 'required' } })
  await expect(note(intake, { text: '看这张', fileIds: [mine] })).rejects.toMatchObject({
    fields: { fileIds: 'notFound' },
  })
  const entryId = uuidv7()
  const said = await take(cadre, 'note', ticket, { entryId, fileIds: [mine] })
  expect(await take(cadre, 'note', ticket, { entryId, fileIds: [mine] })).toEqual(said)
  await expect(note(cadre, { text: '再看一次', fileIds: [mine] })).rejects.toMatchObject({ status: 422 })
})
