import { z } from 'zod'
import { day } from '#app/domain/answers.ts'
import { channels } from '#app/domain/projects/channels.ts'
import { stages } from '#app/domain/projects/stages/stages.ts'
import { baselineMetrics } from './baselines.ts'

const Rate = z.object({ numerator: z.int(), denominator: z.int() }).meta({ id: 'Rate' })

const period = z
  .object({ from: day().nullable(), to: day().nullable() })
  .describe('Both days counted; null is without an end.')
const asOf = day().describe('The day stocks are of.')

const Baseline = z
  .object({
    metric: z.enum(baselineMetrics),
    value: z.int(),
    qualifier: z.enum(['exact', 'at_least']),
    year: z.int().nullable(),
    asOf: day().nullable(),
    source: z.string(),
    sourceEn: z.string(),
  })
  .meta({ id: 'Baseline' })

export const MetricsOverview = z
  .object({
    period,
    asOf,
    outboundVisits: z.object({ events: z.int(), enterprises: z.int().describe('Distinct firms.') }),
    associations: z.object({ visited: z.int(), contacted: z.int() }),
    receptions: z.object({
      events: z.int(),
      enterpriseVisits: z.int().describe('A firm once for each reception.'),
      enterprises: z.int().describe('Distinct firms.'),
    }),
    trips: z.object({ trips: z.int(), personTimes: z.int(), personDays: z.int() }),
    landedAsOf: z.int(),
    landedInPeriod: z.int(),
    signedNotLanded: z.int(),
    landedYearOnly: z
      .int()
      .describe('Landed in a year the period holds in part, on an unknown day: not counted.'),
    inTalkEnterprises: z.int(),
    stalledEnterprises: z.int().describe('Of the firms in talk, those without a move for over 60 days.'),
    responseRate: Rate,
    solutionRate: Rate,
    satisfactionRate: Rate,
    ownershipRate: Rate,
    baselines: z.array(Baseline).describe('Reported figures, never added to the computed ones.'),
  })
  .meta({ id: 'MetricsOverview' })

export const MetricsAttraction = z
  .object({
    period,
    asOf,
    conversion: z.object({ leadToSigned: Rate, signedToLanded: Rate }),
    medianDaysInStage: z.partialRecord(z.enum(stages), z.number()).describe('Finished stays alone.'),
    staleShare: Rate.describe('Of the projects in talk, those without a move for long.'),
    tripYield: Rate.describe('Of the trips, those a lead came of.'),
    channels: z.partialRecord(z.enum(channels), z.int()).describe('Projects by where they came from.'),
  })
  .meta({ id: 'MetricsAttraction' })
