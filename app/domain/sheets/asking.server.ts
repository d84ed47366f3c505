import { hasRole } from '#app/domain/actor.ts'
import type { Context } from '#app/domain/context.ts'
import type { ExportAsk } from '#app/domain/exports/forms.ts'
import { type ExportKind, isBook } from '#app/domain/exports/kinds.ts'
import { askExport, type Measured } from '#app/domain/exports/mutations.server.ts'
import { mayAskFor, needsApproval } from '#app/domain/exports/permissions.ts'
import { conflict, ensure, forbidden, invalidField } from '#app/domain/refusal.ts'
import { locales } from '#app/i18n/messages.ts'
import { sources } from './sources.server.ts'

/** Asks for a list, a firm's file or everything: made at once, or put before a leader. */
export function ask(ctx: Context, form: ExportAsk) {
  const source = allowed(ctx, form.kind)
  ensure(!isBook(form.kind) || form.format === 'xlsx', invalidField('form.invalid', 'format', 'notAllowed'))
  const filter = source.read(form.filter)
  return askExport(ctx, form, async (ctx): Promise<Measured> => {
    const rows = await source.count(ctx, filter, source.most)
    ensure(rows <= source.most, conflict('exports.tooMany', { most: source.most }))
    ensure(rows > 0, conflict('exports.nothing'))
    const [leaves, ...said] = await Promise.all([
      source.leaves(ctx, filter),
      ...locales.map((locale) => source.said({ ...ctx, locale }, filter)),
    ])
    const columns = leaves.length === 1 ? leaves.flatMap(({ columns }) => columns) : titles(leaves)
    return {
      rows,
      columns,
      said: Object.fromEntries(locales.map((locale, at) => [locale, said[at] ?? ''])) as Measured['said'],
    }
  })
}

/** What such a file would hold, before it is asked for, and who would have to agree. */
export async function exportAhead(ctx: Context, kind: ExportKind, search: Record<string, string>) {
  const source = allowed(ctx, kind)
  // What an address has besides, or says amiss, its page passes over.
  const asked = Object.fromEntries(
    Object.entries(search).filter(([name, value]) => value && source.reads({ [name]: value })),
  )
  const filter = source.read(asked)
  const [preview, said, rows] = await Promise.all([
    source.ahead(ctx, filter),
    source.said(ctx, filter),
    source.count(ctx, filter, source.most),
  ])
  return {
    kind,
    title: source.title(ctx.locale),
    filter: asked,
    preview,
    said,
    rows,
    most: source.most,
    waits: needsApproval(ctx.actor, { kind, rows }),
  }
}
export type Ahead = Awaited<ReturnType<typeof exportAhead>>

function allowed({ actor }: Context, kind: ExportKind) {
  const source = sources[kind]
  ensure(source !== undefined && hasRole(actor, ...source.roles), forbidden('door.notYours'))
  ensure(mayAskFor(actor, kind), forbidden('exports.everything'))
  return source
}

const titles = (leaves: readonly { title: string }[]) => leaves.map(({ title }) => title)
