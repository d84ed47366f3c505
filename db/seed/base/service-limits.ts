import { seedId } from '../ids.ts'

/**
 * The time limits a new installation starts with (domain.md §3.2). Minutes run on the natural clock, days are
 * working days that end at 24:00; `responseOffDutyMinutes` holds outside office hours.
 */
export const firstServiceLimits = {
  p0: { clock: 'natural', responseMinutes: 15, onSiteMinutes: 60, solveMinutes: 240 },
  p1: {
    clock: 'natural',
    responseMinutes: 30,
    responseOffDutyMinutes: 120,
    onSiteMinutes: 120,
    solveMinutes: 1440,
  },
  p2: { clock: 'working', responseDays: 1, onSiteDays: 2, solveDays: 3 },
  p3: { clock: 'working', responseDays: 1, solveDays: 7 },
  p4: { clock: 'working', responseDays: 1, solveDays: 15, maxDays: 30 },
} as const

export const slaPolicyRow = {
  id: seedId('SLA-1'),
  number: 1,
  effectiveFrom: '2020-01-01',
  limits: firstServiceLimits,
}
