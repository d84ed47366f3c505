import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { type Context, inTransaction } from '#app/domain/context.ts'
import { linkFiles } from '#app/domain/files/mutations.server.ts'
import { conflict, ensure, invalidField, refuse } from '#app/domain/refusal.ts'
import { violated } from '#db/errors.server.ts'
import { ticketEntries } from '#db/schema/ticket-work.ts'
import { against } from './permissions.ts'
import { getTicket } from './queries.server.ts'
import { openTicket } from './standing.server.ts'
import type { Note } from './step-forms.ts'
import { momentOf, tell, writeEntry } from './taking.server.ts'

/** A line of the conversation; needs no version, since it changes nothing that others may have changed. */
export async function noteTicket(ctx: Context, form: z.output<typeof Note>) {
  const { ticket, standing } = await openTicket(ctx, form.id)
  refuse(against(ctx.actor, 'note', standing))
  const at = momentOf(ctx, form, ticket.receivedAt, 'tickets.moment')
  const entry = { kind: 'logged', id: form.entryId, text: form.text, at }
  if (await isWritten(ctx, ticket.id, form)) return getTicket(ctx, ticket.id)
  try {
    await inTransaction(ctx, async (ctx) => {
      const ticketEntryId = await writeEntry(ctx, ticket.id, entry)
      await linkFiles(ctx, form.fileIds, { ticketId: ticket.id, ticketEntryId })
    })
  } catch (error) {
    if (violated(error)?.endsWith('_pkey')) throw conflict('record.idTaken')
    throw error
  }
  await tell(ctx, ticket, entry)
  return getTicket(ctx, ticket.id)
}

async function isWritten(ctx: Context, ticketId: string, { entryId, text }: z.output<typeof Note>) {
  const [there] = await ctx.db
    .select({ text: ticketEntries.text })
    .from(ticketEntries)
    .where(
      and(
        eq(ticketEntries.id, entryId),
        eq(ticketEntries.ticketId, ticketId),
        eq(ticketEntries.authorId, ctx.actor.id),
      ),
    )
  if (!there) return false
  ensure(there.text === (text ?? null), invalidField('record.otherBody', 'entryId', 'twice'))
  return true
}
