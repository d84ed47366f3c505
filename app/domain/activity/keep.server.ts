import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Ability } from '#app/domain/abilities.ts'
import { type Context, inTransaction } from '#app/domain/context.ts'
import type { Field } from '#app/domain/fields.ts'
import type { Removal } from '#app/domain/forms.ts'
import { type Fields, type Kept, type RecordOf, said } from '#app/domain/record.ts'
import { ensure, forbidden, Refusal } from '#app/domain/refusal.ts'
import { type Happening, record } from './mutations.server.ts'
import { createOnce } from './once.server.ts'
import { differing, ensureRules, ensureVersion, type Versioned } from './overlay.server.ts'
import { save } from './versions.server.ts'

type Table = Versioned & { deletedAt: PgColumn }
type Row = { id: string; version: number }
type Doing = 'create' | 'change' | 'remove'

/** The record as it will stand, with what its making says besides. */
type Whole<F extends Fields, More> = { id: string } & Kept<F> & More

/** Whom an event concerns. */
export type About = Pick<Happening, 'enterpriseIds' | 'associationIds' | 'projectId' | 'visitId' | 'ticketId'>

export type Keeping<F extends Fields, R extends Row, More extends object> = {
  of: RecordOf<F>
  table: Table
  events: Record<Doing, string>
  /** Reads one through the reading rule; what may not be read is missing. */
  get: (ctx: Context, id: string) => Promise<R>
  /** Refuses who may not do this: to the record as it stands, or to what shall be made. */
  may: (ctx: Context, doing: Doing, at: R | Whole<F, More>) => void | Promise<void>
  about?: (ctx: Context, at: R | Whole<F, More>) => About | Promise<About>
  /** The word's own rules on the whole, as it will stand. */
  check?: (ctx: Context, whole: Whole<F, Partial<More>>, stored?: R) => void | Promise<void>
  /** Columns that follow from others, or that are written by hand. */
  derive?: (ctx: Context, whole: Whole<F, Partial<More>>, stored?: R) => Record<string, unknown>
  /** What else is written once it stands; after a removal, and after that was taken back, there is no whole. */
  after?: (ctx: Context, id: string, whole?: Whole<F, Partial<More>>) => Promise<void>
  /** The fields as the form holds them, where the row does not have them by name. */
  facts?: (row: R) => Partial<Kept<F>>
  /** What a stale save is shown, where a field's value is no word: `{ originCityCode: firm.city }`. */
  shown?: (row: R) => Record<string, unknown>
}

/**
 * Create, change and remove for a described record, each in the one order: load, may I, can it, write with its version,
 * record. A change that changes nothing writes nothing.
 */
export function keep<F extends Fields, R extends Row, More extends object = object>(
  word: Keeping<F, R, More>,
) {
  const { of, table, events, get, may, about = () => ({}), check, derive = () => ({}), after } = word
  const names = Object.keys(of.fields) as (keyof F & string)[]
  const kept = names.filter((name) => !(of.fields[name] as Field).unkept)
  const subjectOf = (id: string) => ({ kind: of.word, id })
  const pick = (from: object, which = names) =>
    Object.fromEntries(which.map((name) => [name, (from as Record<string, unknown>)[name] ?? null]))
  /** The record's fields as they stand, as its form would hold them. */
  const factsOf = (row: R) => ({ ...pick(row), ...word.facts?.(row) }) as Kept<F>

  async function judge(ctx: Context, whole: Whole<F, Partial<More>>, sent: object, stored?: R) {
    ensureRules(of.rules, whole)
    for (const name of names) {
      const { writtenBy } = of.fields[name] as Field
      const mine = !writtenBy || ctx.actor.roles.some((role) => writtenBy.includes(role))
      ensure(mine || !(name in sent), forbidden('door.notYours'))
    }
    await check?.(ctx, whole, stored)
  }

  async function create(ctx: Context, form: { id: string } & Record<string, unknown>): Promise<R> {
    const { id, ...sent } = form
    const whole = { ...form, ...pick(sent) } as Whole<F, More>
    await may(ctx, 'create', whole)
    const make = async (ctx: Context, digest: string) => {
      await judge(ctx, whole, sent)
      const columns = { ...pick(whole, kept), ...derive(ctx, whole) }
      const stamps = { createdAt: ctx.now, updatedAt: ctx.now }
      await ctx.db.insert(table).values({ id, ...columns, ...stamps } as never)
      await record(ctx, {
        event: events.create,
        subject: subjectOf(id),
        ...(await about(ctx, whole)),
        digest,
      })
      await after?.(ctx, id, whole)
      return get(ctx, id)
    }
    return createOnce(ctx, form, (ctx) => get(ctx, id), make)
  }

  function change(
    ctx: Context,
    form: { id: string; version?: number } & Record<string, unknown>,
  ): Promise<R> {
    return inTransaction(ctx, async (ctx) => {
      const { id, version, ...rest } = form
      const sent = said(rest)
      const row = await get(ctx, id)
      await may(ctx, 'change', row)
      const before = factsOf(row)
      const whole = { id, ...before, ...sent } as Whole<F, Partial<More>>
      const theirs = { ...before, ...word.shown?.(row) }
      await ensureVersion(ctx, table, row, version, theirs)
      await judge(ctx, whole, sent, row)
      const fields = differing(before, { ...before, ...sent } as Kept<F>) as (keyof F & string)[]
      if (fields.length === 0) return row
      const columns = pick(
        whole,
        fields.filter((name) => kept.includes(name)),
      )
      await save(ctx, table, row, version, { ...columns, ...derive(ctx, whole, row) } as never, theirs)
      await record(ctx, { event: events.change, subject: subjectOf(id), ...(await about(ctx, row)), fields })
      await after?.(ctx, id, whole)
      return get(ctx, id)
    })
  }

  function remove(ctx: Context, { id, version, reason }: Removal): Promise<{ id: string }> {
    return inTransaction(ctx, async (ctx) => {
      const row = await get(ctx, id)
      await may(ctx, 'remove', row)
      const gone = { deletedAt: ctx.now, deletedBy: ctx.actor.id, deleteReason: reason }
      await save(ctx, table, row, version, gone as never)
      await record(ctx, { event: events.remove, subject: subjectOf(id), ...(await about(ctx, row)), reason })
      await after?.(ctx, id)
      return { id }
    })
  }

  /** What the reader can do to it now, by the questions that change and remove ask: yes, or the refusal's code. */
  async function abilities(ctx: Context, row: R): Promise<Record<'change' | 'remove', Ability>> {
    const asked = async (doing: Doing) => {
      try {
        await may(ctx, doing, row)
        return true
      } catch (refusal) {
        if (refusal instanceof Refusal) return refusal.code
        throw refusal
      }
    }
    return { change: await asked('change'), remove: await asked('remove') }
  }

  return { create, change, remove, factsOf, abilities, table, events, after }
}
