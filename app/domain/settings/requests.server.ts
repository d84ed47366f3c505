import { eq } from 'drizzle-orm'
import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { conflict, ensure, missing, refuse } from '#app/domain/refusal.ts'
import { checklistRequests } from '#db/schema/checklist.ts'
import { requestOn, requestsWith } from './asked.server.ts'
import { readChecklist } from './checklist.server.ts'
import { againstAsking, type ItemRequest } from './requests.ts'

/** Asks those whose part an item is to set it: once a day for each item, whoever asks. */
export const askForItem = (ctx: Context, form: ItemRequest) =>
  createOnce(
    ctx,
    form,
    (ctx) => getRequest(ctx, form.id),
    (ctx, digest) => write(ctx, form, digest),
  )

async function write(ctx: Context, form: ItemRequest, digest: string) {
  const { items, holders } = await readChecklist(ctx)
  const item = items.find(({ key }) => key === form.item)
  ensure(item !== undefined, missing('record.missing'))
  refuse(againstAsking(ctx.actor, item, holders[item.owner] ?? []))
  const onDay = dayOf(ctx.now)
  const written = await ctx.db
    .insert(checklistRequests)
    .values({ ...form, role: item.owner, onDay, byId: ctx.actor.id, createdAt: ctx.now })
    .onConflictDoNothing({ target: [checklistRequests.item, checklistRequests.onDay] })
    .returning({ id: checklistRequests.id })
  if (!written.length) {
    const before = await requestOn(ctx, form.item, onDay)
    throw conflict('checklist.askedToday', { by: before?.by ?? '' })
  }
  await record(ctx, {
    event: 'checklist_request.sent',
    subject: { kind: 'checklist_request', id: form.id },
    particulars: { item: form.item, role: item.owner },
    digest,
  })
  return getRequest(ctx, form.id)
}

async function getRequest(ctx: Context, id: string) {
  const [found] = await requestsWith(ctx, eq(checklistRequests.id, id))
  if (!found) throw missing('record.missing')
  return found
}
