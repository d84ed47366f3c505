import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import { dayOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { ownCode } from '#app/domain/entries/own-code.ts'
import { folded } from '#app/domain/folding.server.ts'
import { inSql } from '#app/domain/in-sql.ts'
import { listed } from '#app/domain/listed.server.ts'
import { teams, units } from '#db/schema/cadres.ts'
import { patches } from '#db/schema/liaison.ts'
import { baselineFigures, metricTargets } from '#db/schema/metrics.ts'
import { dictionaryEntries } from '#db/schema/places.ts'
import { buildings } from '#db/schema/settings.ts'
import { holidayDays } from '#db/schema/working-days.ts'
import { settingWords } from '../subjects/settings.ts'
import { type DescribedWord, describedPlanner, type Planner } from './described.server.ts'
import { type Draft, failed, planFault } from './draft.ts'

type Values = Record<string, unknown>

/** Where each setting is kept. */
export const settingTables: Readonly<Record<string, PgTable>> = {
  patches,
  teams,
  buildings,
  targets: metricTargets,
  baselines: baselineFigures,
  units,
  dictionary: dictionaryEntries,
  holidays: holidayDays,
}

const text = (value: unknown) => (value === null || value === undefined ? '' : String(value))

/** Those that were not taken away; what is retired is still named by the past. */
export function standing(table: PgTable) {
  const { deletedAt } = getTableColumns(table) as Record<string, PgColumn | undefined>
  return deletedAt ? sql`${deletedAt} is null` : sql`true`
}

/** Its columns, and whether it is retired, where that can be. */
const columnsOf = (table: PgTable) => {
  const columns = getTableColumns(table) as Record<string, PgColumn>
  return columns.retiredAt
    ? Object.assign({ retired: sql<boolean>`${columns.retiredAt} is not null` }, columns)
    : columns
}

const wordOf = (word: string): DescribedWord => {
  const { of, by } = settingWords[word]!
  const table = settingTables[word]!
  return {
    table: word,
    of,
    events: { create: `${of.word}.added`, change: `${of.word}.changed` },
    named: (values) => by.map((field) => text(values[field])).join(' '),
    key: (values) => folded(text(values[by[0]!])),
    // A park has few of them.
    load: (ctx) => ctx.db.select(columnsOf(table)).from(table).where(standing(table)) as never,
    isIt: (stored, values) =>
      by.every((field) => folded(text(stored[field])) === folded(text(values[field]))),
    about: () => ({}),
  }
}

/** What an administrator keeps is written in a ledger of theirs alone: any other has it as it stands, or is told. */
export const comparing =
  (planner: Planner): Planner =>
  async (ctx, rows, desk, found) => {
    const planned = await planner(ctx, rows, desk, found)
    return planned.map((one, at) =>
      desk.kind === 'business' && (one.verdict === 'new' || one.verdict === 'update')
        ? failed(rows[at]!, one.name, [planFault('administrators', '')])
        : // A day has no id of its own.
          { ...one, recordId: one.recordId ?? rows[at]!.recordId },
    )
  }

const plainPlanner = (word: string) => describedPlanner(wordOf(word))

/** New entries stand behind those of their list; one that was retired is let be chosen again on its own page. */
const planEntries: Planner = async (ctx, rows, desk, found) => {
  const planned = await plainPlanner('dictionary')(ctx, rows, desk, found)
  const stored = await ctx.db.select().from(dictionaryEntries)
  const last = (kind: unknown) =>
    Math.max(0, ...stored.flatMap((one) => (one.kind === kind ? [one.position] : [])))
  return planned.map((one, at) => {
    const { kind, zh, retired } = rows[at]!.values
    const isRetired = stored.some((entry) => entry.retiredAt && entry.kind === kind && entry.zh === zh)
    if (isRetired && !retired && desk.kind === 'administration')
      return failed(rows[at]!, one.name, [planFault('twice', 'zh')])
    const drafts = one.drafts.map((draft) => retiring(draft, desk.now))
    const [draft] = drafts
    if (one.verdict === 'new' && draft)
      Object.assign(draft.values, { code: ownCode(draft.id), position: last(draft.values.kind) + 1 + at })
    return Object.assign(one, { drafts })
  })
}

/** That an entry is retired is kept as when. */
function retiring(draft: Draft, now: Date): Draft {
  const { retired, ...values } = draft.values
  if (retired === undefined) return draft
  const at = { values: Object.assign(values, { retiredAt: retired ? now : null }) }
  if (draft.op === 'insert') return Object.assign({}, draft, at)
  const { retired: was, ...before } = draft.before
  return Object.assign({}, draft, at, { before: Object.assign(before, { retiredAt: was ? now : null }) })
}

/** A day has no id: what stood there is kept whole, to be gone back to. */
const planDays: Planner = async (ctx, rows, desk, found) => {
  const planned = await plainPlanner('holidays')(ctx, rows, desk, found)
  const stood = await ctx.db.select().from(holidayDays)
  return planned.map((one, at) => {
    const { recordId, values } = rows[at]!
    const before = stood.find(({ day }) => day === values.day)
    const told = {
      event: 'holiday.set',
      kind: 'setting',
      particulars: { fromDay: values.day, toDay: values.day },
    }
    const set = { table: 'holidays', id: recordId, values, told }
    const drafts = one.drafts.map(
      (): Draft =>
        before
          ? Object.assign({ op: 'update' as const, before, version: null }, set)
          : Object.assign({ op: 'insert' as const }, set),
    )
    return Object.assign(one, { recordId, drafts })
  })
}

const special: Readonly<Record<string, Planner>> = { dictionary: planEntries, holidays: planDays }

/** How sheets of settings are planned, by their words. */
export const settingPlanners: Readonly<Record<string, Planner>> = Object.fromEntries(
  Object.entries(settingWords).map(([word, { keeper }]) => {
    const planner = special[word] ?? plainPlanner(word)
    return [word, keeper === 'leader' ? planner : comparing(planner)]
  }),
)

/** Where the topic of its history is not called as its sheet. */
const topicOf: Readonly<Record<string, string>> = { dictionary: 'entries' }

/** Keeps the version of each of these settings beside it, as when one is set: what it says now, or that it is gone. */
export async function noteSettings(ctx: Context, word: string, ids: readonly string[]) {
  const setting = settingWords[word]
  // A day is noted as it is set: it has no id.
  if (!setting || word === 'holidays' || ids.length === 0) return
  const table = settingTables[word]!
  const columns = Object.keys(getTableColumns(table))
  const topic = topicOf[word] ?? word
  const said: Values = setting.of.fields
  const pairs = Object.keys(said)
    .filter((field) => columns.includes(field))
    .map((field) => sql.raw(`'${field}', t.${inSql(field)}`))
  if ('retired' in said) pairs.push(sql`'retired', t.retired_at is not null`)
  const isThere = columns.includes('deletedAt') ? sql`t.deleted_at is null` : sql`true`
  await ctx.db.execute(sql`
    insert into setting_versions (id, topic, subject, number, valid_from, value, by_id, created_at)
    select gen_random_uuid(), ${topic}, listed.value,
      (select coalesce(max(v.number), 0) + 1 from setting_versions v where v.topic = ${topic} and v.subject = listed.value),
      ${dayOf(ctx.now)}::date, case when t.id is not null then jsonb_build_object(${sql.join(pairs, sql`, `)}) end,
      ${ctx.actor.id}, ${ctx.now.toISOString()}::timestamptz
    from ${listed([...new Set(ids)])} left join ${sql.identifier(getTableName(table))} t on t.id = listed.value::uuid and ${isThere}`)
}
