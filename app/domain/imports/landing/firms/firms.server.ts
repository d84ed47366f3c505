import { type Day, instantOf } from '#app/domain/calendar.ts'
import type { Context } from '#app/domain/context.ts'
import { enterpriseStatuses } from '#app/domain/enterprises/enterprise.ts'
import { firmsNear } from '#app/domain/enterprises/finder/near.server.ts'
import { nameKey } from '#app/domain/enterprises/name-key.server.ts'
import { enterprise } from '#app/domain/enterprises/record.ts'
import { isUscc } from '#app/domain/enterprises/uscc.ts'
import { oneOf, optionalDay, optionalId } from '#app/domain/forms.ts'
import { shapeOf } from '#app/domain/record.ts'
import type { AlikeRecord } from '../../imports.ts'
import type { Planner } from '../described.server.ts'
import type { Desk } from '../desk.ts'
import { comesTo, type Draft, doubted, failed, type Planned, planFault, type Row } from '../draft.ts'
import { validated } from '../validated.ts'
import { type Beside, cadreOf, noteOf, peopleOf } from './beside.server.ts'
import { bornFirm, changedFirm } from './firm-drafts.server.ts'
import { alikeAmong, matchFirm } from './match.server.ts'
import {
  type Belongings,
  belongings,
  filedFirms,
  type StoredFirm,
  storedFirms,
  type Typed,
} from './stored.server.ts'

const { usccUnverified: _, ...shape } = shapeOf(enterprise)
const placeShape = { patchId: optionalId(), status: oneOf(enterpriseStatuses), residentSince: optionalDay() }

/** So many rows of a batch that are nobody's by name or code are compared with all that sounds or looks like them. */
const looked = 60

type Read = ReturnType<typeof readFirm>

function readFirm(row: Row) {
  const own = validated(row.values, shape)
  const placed = validated(
    row.parts.find(({ part }) => part === 'placement')?.values ?? {},
    placeShape,
    'placement',
  )
  const uscc = (own.values.uscc as string | undefined) ?? null
  const verified = uscc !== null && isUscc(uscc)
  const said: Record<string, unknown> = {
    ...own.values,
    ...(uscc === null ? {} : { usccState: verified ? 'verified' : 'unverified' }),
  }
  const name = (own.values.name as string | undefined) ?? ''
  const lacking = name || own.faults.some(({ at }) => at === 'name') ? [] : [planFault('required', 'name')]
  const facts = {
    name,
    nameEn: (said.nameEn as string | undefined) ?? null,
    aliases: (said.aliases as string[] | undefined) ?? [],
    uscc,
    usccState: verified ? ('verified' as const) : ('unverified' as const),
    address: (said.address as string | undefined) ?? null,
    phones: row.parts.flatMap(({ part, values }) =>
      part === 'contacts' && values.phone ? [String(values.phone)] : [],
    ),
  }
  const typed: Typed = { name, uscc, verified, facts }
  return { row, said, placed: placed.values, typed, faults: [...own.faults, ...placed.faults, ...lacking] }
}

/** Plans rows of a ledger of firms, with the people, cadres and remarks beside them. */
export const planFirms: Planner = async (ctx, rows, desk) => {
  const read = rows.map(readFirm)
  const typed = read.map((one) => one.typed)
  const known = [
    ...(await storedFirms(ctx, typed)),
    ...(desk.isTrying ? await filedFirms(ctx, desk, typed) : []),
  ]
  const settled = settle(read, known)
  await lookAround(ctx, settled, known)
  const ids = settled.flatMap(({ firm }) => (firm ? [firm.id] : []))
  const there = await belongings(ctx, ids)
  return settled.map((one) => planned(one, there, desk))
}

type Settled = Read & { firm: StoredFirm | null; alike: AlikeRecord[]; waits: boolean }

/** Which firm each row is; a row that is an earlier one of its batch waits for it. */
function settle(read: readonly Read[], known: readonly StoredFirm[]): Settled[] {
  const born: StoredFirm[] = []
  return read.map((one) => {
    const { row, typed, said, faults } = one
    // What cannot be written is nobody's record.
    if (faults.length + row.faults.length > 0) return { ...one, firm: null, alike: [], waits: false }
    const match = matchFirm(typed, [...known, ...born])
    const alike = match && 'alike' in match ? match.alike : []
    const chosen =
      row.decision === 'same' ? [...known, ...born].find(({ id }) => id === alike[0]?.id) : undefined
    const firm = match && 'firm' in match ? match.firm : (chosen ?? null)
    const waits = firm !== null && born.includes(firm)
    if (!firm && (alike.length === 0 || row.decision === 'separate'))
      born.push({
        nameEn: null,
        aliases: [],
        usccState: 'unverified',
        ...said,
        id: row.recordId,
        row: row.row,
        nameKey: nameKey(typed.name),
      } as never)
    return { ...one, firm, alike, waits }
  })
}

/** Rows that are nobody's by code or name may still be somebody's by sound, English name or a slip of the hand. */
async function lookAround(ctx: Context, settled: Settled[], known: StoredFirm[]) {
  const news = settled.filter(
    (one) => !one.firm && one.faults.length === 0 && one.alike.length === 0 && one.row.decision === null,
  )
  if (news.length > looked) return
  for (const one of news) {
    const near = await firmsNear(ctx.db, one.typed.facts)
    const others = near.filter(({ id }) => !known.some((firm) => firm.id === id))
    one.alike = alikeAmong(one.typed.facts, others)
  }
}

function planned(one: Settled, there: Belongings, desk: Desk): Planned {
  const { row, typed, firm, faults, alike } = one
  const keys = { nameKey: nameKey(typed.name), code: typed.verified ? typed.uscc : null }
  const name = firm?.name ?? typed.name
  const plan = (() => {
    if (row.decision === 'skip') return Object.assign(failed(row, name, []), { verdict: 'skip' as const })
    if (faults.length > 0) return failed(row, name, faults)
    if (one.waits) return Object.assign(comesTo(name, firm!.id, []), { waits: true as const })
    if (!firm && alike.length > 0 && row.decision !== 'separate') return doubted(row, name, alike)
    return drafted(one, there, desk)
  })()
  return Object.assign(plan, keys, alike.length > 0 ? { alike } : {})
}

function drafted({ row, said, placed, firm, typed }: Settled, there: Belongings, desk: Desk): Planned {
  const id = firm?.id ?? row.recordId
  const history = row.parts.find(({ part }) => part === 'history')?.values
  const day = (history?.recordedOn ?? placed.residentSince) as Day | undefined
  const at = day ? { at: instantOf(day, '09:00') } : {}
  const told = { kind: 'enterprise', enterpriseIds: [id] }
  const own = firm
    ? changedFirm(firm, said, placed, { event: 'enterprise.changed', ...told })
    : bornFirm(row, said, placed, { event: 'enterprise.created', ...told, ...at })
  const of = <T extends { enterpriseId: string | null }>(all: readonly T[]) =>
    all.filter((each) => each.enterpriseId === id)
  const beside: Beside[] = [
    peopleOf(
      row.parts.filter(({ part }) => part === 'contacts'),
      { enterpriseId: id },
      of(there.people),
      { enterpriseIds: [id], ...at },
    ),
    ...row.parts.flatMap((part) =>
      part.part === 'primary' || part.part === 'deputy'
        ? part.values.accountId === undefined
          ? []
          : [cadreOf(part, part.part, id, of(there.cadres), desk)]
        : part.part === 'note'
          ? [noteOf(part, id, there.remarks, desk, at.at)]
          : [],
    ),
  ]
  const faults = beside.flatMap((one) => one.faults)
  if (faults.length > 0) return failed(row, typed.name, faults)
  const drafts: (Draft | null)[] = [own, ...beside.flatMap((one) => one.drafts)]
  return comesTo(firm?.name ?? typed.name, id, drafts)
}
