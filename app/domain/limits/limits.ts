import type { ServiceLimits } from '#app/domain/tickets/service-limits.ts'

/** The limits as a form says them: minutes of P0 and P1, working days of P2 to P4. */
export type FlatLimits = Record<LimitField, number>
export type LimitField = keyof ReturnType<typeof flatOf>

/** What a ticket is judged by, of what a form says. */
export const limitsFrom = (said: FlatLimits): ServiceLimits => ({
  p0: {
    clock: 'natural',
    responseMinutes: said.p0Response,
    onSiteMinutes: said.p0OnSite,
    solveMinutes: said.p0Solve,
  },
  p1: {
    clock: 'natural',
    responseMinutes: said.p1Response,
    responseOffDutyMinutes: said.p1OffDuty,
    onSiteMinutes: said.p1OnSite,
    solveMinutes: said.p1Solve,
  },
  p2: {
    clock: 'working',
    responseDays: said.p2Response,
    onSiteDays: said.p2OnSite,
    solveDays: said.p2Solve,
  },
  p3: { clock: 'working', responseDays: said.p3Response, solveDays: said.p3Solve },
  p4: {
    clock: 'working',
    responseDays: said.p4Response,
    solveDays: said.p4Solve,
    maxDays: said.p4Max,
  },
})

/** The other way round; a level kept by another clock has no number to say. */
export function flatOf(limits: ServiceLimits) {
  const [p0, p1] = [limits.p0, limits.p1].map((one) => (one.clock === 'natural' ? one : undefined))
  const [p2, p3, p4] = [limits.p2, limits.p3, limits.p4].map((one) =>
    one.clock === 'working' ? one : undefined,
  )
  return {
    p0Response: p0?.responseMinutes ?? 0,
    p0OnSite: p0?.onSiteMinutes ?? 0,
    p0Solve: p0?.solveMinutes ?? 0,
    p1Response: p1?.responseMinutes ?? 0,
    p1OffDuty: p1?.responseOffDutyMinutes ?? p1?.responseMinutes ?? 0,
    p1OnSite: p1?.onSiteMinutes ?? 0,
    p1Solve: p1?.solveMinutes ?? 0,
    p2Response: p2?.responseDays ?? 0,
    p2OnSite: p2?.onSiteDays ?? p2?.solveDays ?? 0,
    p2Solve: p2?.solveDays ?? 0,
    p3Response: p3?.responseDays ?? 0,
    p3Solve: p3?.solveDays ?? 0,
    p4Response: p4?.responseDays ?? 0,
    p4Solve: p4?.solveDays ?? 0,
    p4Max: p4?.maxDays ?? p4?.solveDays ?? 0,
  }
}

type Version = { effectiveFrom: string; number: number }

/** Which version holds on a day: the last to begin by then, of two of one day the later written. */
export const inForce = <V extends Version>(versions: readonly V[], day: string): V | undefined =>
  versions
    .filter(({ effectiveFrom }) => effectiveFrom <= day)
    .toSorted((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom) || b.number - a.number)[0]
