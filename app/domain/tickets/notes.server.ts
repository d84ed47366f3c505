import { and, eq } from 'drizzle-orm'
import type { z } from 'zod'
import { answered, type Context, inTransaction } from '#app/domain/context.ts'
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
  const [{ ticket, standing }, there] = await Promise.all([
    openTicket(ctx, form.id),
    findWritten(ctx, form.id, form.entryId),
  ])
  refuse(against(ctx.actor, 'note', standing))
  const at = momentOf(ctx, form, ticket.receivedAt, 'tickets.moment')
  const entry = { kind: 'logged', id: form.entryId, text: form.text, at }
  if (there) {
    ensure(there.text === (form.text ?? null), invalidField('record.otherBody', 'entryId', 'twice'))
    return getTicket(ctx, ticket.id)
  }
  try {
    await inTransaction(ctx, async (ctx) => {
      const ticketEntryId = await writeEntry(ctx, ticket.id, entry)
      await linkFiles(ctx, form.fileIds, { ticketId: ticket.id, ticketEntryId })
      await tell(ctx, ticket, entry)
    })
  } catch (error) {
    if (violated(error)?.endsWith('_pkey')) throw conflict('record.idTaken')
    throw error
  }
  return answered(ctx, { id: ticket.id, title: ticket.title }, () => getTicket(ctx, ticket.id))
}

async function findWritten(ctx: Context, ticketId: string, entryId: string) {
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
  return there
}
