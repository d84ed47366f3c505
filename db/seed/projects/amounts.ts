import { type Day, dayOf } from '#app/domain/calendar.ts'
import type { AmountKind } from '#app/domain/projects/parts/amount.ts'
import { cadreId } from '../cadres.ts'
import { seedId } from '../ids.ts'
import { fictionalProjects } from './fictional.ts'
import { projectRows } from './rows.ts'

const fenOfWan = (wan: string) => Number(wan) * 1_000_000

/** Money of fictional projects only; 月湖灯语 speaks in Hong Kong dollars. */
export const amountRows = [
  ...fictionalProjects.flatMap((row) => [
    ...amount(row, 'planned', row.planned, dayReached(row.code, 'lead')),
    ...amount(row, 'contracted', row.contracted, dayReached(row.code, 'signed')),
    ...amount(row, 'arrived', row.arrived, row.code === 'F19' ? '2021-01-27' : '2020-12-15'),
    ...amount(row, 'in_year', row.code === 'F19' ? row.arrived : '', '2021-01-27'),
  ]),
  {
    id: seedId('M-F13-planned'),
    projectId: seedId('P-F13'),
    kind: 'planned' as const,
    amount: 1_000_944_000,
    currency: 'HKD',
    original: 1_200_000_000,
    rateMillionths: 834_120,
    rateOn: '2020-12-18',
    onDay: '2020-12-18',
    enteredBy: cadreId('C03'),
  },
]

function amount(row: { code: string; owner: string }, kind: AmountKind, wan: string, onDay: Day) {
  if (!wan) return []
  return [
    {
      id: seedId(`M-${row.code}-${kind}`),
      projectId: seedId(`P-${row.code}`),
      kind,
      amount: fenOfWan(wan),
      onDay,
      year: kind === 'in_year' ? 2021 : null,
      enteredBy: cadreId(row.owner || 'C04'),
    },
  ]
}

function dayReached(code: string, stage: string): Day {
  const events = projectRows.find(({ id }) => id === seedId(`P-${code}`))?.events ?? []
  const event = events.find(({ toStage }) => toStage === stage) ?? events[0]
  return dayOf(event?.reviewedAt ?? new Date(0))
}
