import { z } from 'zod'
import type { Day, Period } from '#app/domain/calendar.ts'
import { day, oneOf, optionalDay } from '#app/domain/forms.ts'
import { figureNames } from './figures.ts'

/** Inclusive park days, both optional. The API refuses what is no day; a page falls back. */
export const MetricPeriod = z
  .strictObject({ from: optionalDay(), to: optionalDay() })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ['to'], error: 'mustBeLater' })
export type MetricPeriod = z.output<typeof MetricPeriod>

export const PeriodInAddress = z.object({
  from: day().optional().catch(undefined),
  to: day().optional().catch(undefined),
})

export const RowFilter = z.object({
  ...PeriodInAddress.shape,
  after: z.string().max(130).optional().catch(undefined),
})

/** A figure's name in the address. */
export const FigureInAddress = oneOf(figureNames)

export const periodOf = ({ from, to }: { from?: Day; to?: Day }): Period => ({
  from: from ?? null,
  to: to ?? null,
})
