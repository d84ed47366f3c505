import { sql } from 'drizzle-orm'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { calledAs } from '#app/domain/named.server.ts'
import { maskEmail, maskPhone } from '#app/domain/phones.ts'
import { conflict, missing } from '#app/domain/refusal.ts'
import { associationChoices, contactChoices } from './choices.ts'
import type { Compared, ComparedRecord } from './compared.ts'
import { kinds } from './kinds/index.server.ts'
import type { Standing } from './kinds/kind.ts'
import { countsOf } from './moved.ts'
import { plainSide } from './plain.ts'
import { lockTwo, mergeTwo } from './records.server.ts'
import { rulesOf, tried } from './trying.server.ts'

export type PlainKind = 'contact' | 'association'
const choices: Record<PlainKind, readonly string[]> = {
  contact: contactChoices,
  association: associationChoices,
}
type Row = Standing & { name: string; sample: boolean; createdAt: Date } & Record<string, unknown>

/** Two contacts or two associations side by side, numbers masked as ever. Nothing is changed. */
export async function comparePlain(
  ctx: Context,
  of: PlainKind,
  survivorId: string,
  absorbedId: string,
): Promise<Compared> {
  const kind = kinds[of]
  const found = await tried(ctx.db, async (db) => {
    const two = { db, survivorId, absorbedId, actorId: ctx.actor.id, now: ctx.now }
    const locked = await lockTwo<Row>(kind as never, two)
    const [survivor, absorbed] = [standing(of, locked.survivor), standing(of, locked.absorbed)]
    await kind.check?.({ ...ctx, db }, survivor, absorbed)
    const { moved } = await mergeTwo(kind, two, survivor, absorbed, { choices: {} })
    return { survivor, absorbed, moved }
  })
  const { survivor, absorbed, moved } = found
  const names = choices[of]
  const differs = (name: string) => (survivor[name] ?? null) !== (absorbed[name] ?? null)
  const cities = await citiesOf(ctx, [survivor, absorbed])
  const read = (row: Row): ComparedRecord => ({
    ...Object.fromEntries(names.map((name) => [name, shown(name, row[name])])),
    id: row.id,
    version: row.version,
    name: row.name,
    city: cities.get(row.cityCode as string) ?? null,
  })
  const side = ({ sample, createdAt }: Row) => ({ sample, enteredOn: dayOf(createdAt) })
  return {
    kind: of,
    survivor: read(survivor),
    absorbed: read(absorbed),
    sides: { survivor: side(survivor), absorbed: side(absorbed) },
    pair: null,
    differing: names.filter(differs).map((name) => ({ name, side: plainSide(name, survivor, absorbed) })),
    same: names.filter((name) => !differs(name)),
    overflow: 0,
    moved: countsOf(moved),
    rules: { ...rulesOf(moved), contact: of === 'association' ? rulesOf(moved).contact : 0 },
    figures: [],
  }
}

/** The record that shall be absorbed, and whose contact it is. */
export async function absorbedPage(ctx: Context, of: PlainKind, id: string) {
  const { absorbed } = await lockTwo<Row>(kinds[of] as never, { db: ctx.db, survivorId: id, absorbedId: id })
  const { name, enterpriseId, associationId } = standing(of, absorbed)
  await kinds[of].check?.(ctx, absorbed as Row, absorbed as Row)
  return {
    id,
    name,
    enterpriseId: (enterpriseId ?? null) as string | null,
    associationId: (associationId ?? null) as string | null,
  }
}

function standing(of: PlainKind, row: Row | undefined): Row {
  if (!row) throw missing(`${of}s.missing`)
  if (row.deletedAt) throw row.mergedInto ? conflict('merges.absorbed') : missing(`${of}s.missing`)
  return row
}

const shown = (name: string, value: unknown) =>
  name === 'phone'
    ? maskPhone(value as string | null)
    : name === 'email'
      ? maskEmail(value as string | null)
      : (value ?? null)

async function citiesOf(ctx: Context, rows: Row[]) {
  const codes = rows.map(({ cityCode }) => cityCode).filter((code) => typeof code === 'string')
  if (!codes.length) return new Map<string, string>()
  const found = await ctx.db.execute<{ code: string; name: string }>(
    sql`select p.code, ${calledAs(ctx, 'p')} as name from places p where p.code in ${codes}`,
  )
  return new Map(found.map(({ code, name }) => [code, name]))
}
