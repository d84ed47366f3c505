import { z } from 'zod'
import {
  id,
  newId,
  oneOf,
  optionalDay,
  optionalOneOf,
  optionalText,
  optionalWhole,
  text,
  version,
  wanYuan,
} from '#app/domain/forms.ts'
import { changeOf, type Rule, ruled } from '#app/domain/record.ts'
import { cityCode } from '../leads/forms.ts'
import { amountKinds } from './amount.ts'

export const currencies = ['CNY', 'HKD', 'USD', 'EUR', 'JPY', 'SGD', 'TWD', 'GBP'] as const

/** Yuan for one unit, as typed: `0.83412`; kept in millionths. */
const rate = z.preprocess(
  (value) => (typeof value === 'number' ? String(value) : value === '' ? undefined : value),
  z
    .string()
    .regex(/^\d{1,5}(?:\.\d{1,6})?$/, 'notANumber')
    .transform((value) => {
      const [whole = '0', part = ''] = value.split('.')
      return Number(whole) * 1_000_000 + Number(part.padEnd(6, '0'))
    })
    .refine((millionths) => millionths > 0, 'tooSmall')
    .optional(),
)

/** 分 of an amount in hundredths of its currency: rounds half up in whole numbers. */
export const fenOf = (hundredths: number, rateMillionths: number) =>
  Number((BigInt(hundredths) * BigInt(rateMillionths) + 500_000n) / 1_000_000n)

const isForeign = ({ currency }: { currency?: string | null }) => Boolean(currency) && currency !== 'CNY'

const sum = {
  kind: oneOf(amountKinds),
  amount: wanYuan(),
  currency: optionalOneOf(currencies),
  rate,
  rateOn: optionalDay(),
  onDay: optionalDay(),
  year: optionalWhole(2000, 2100),
  note: optionalText(200),
}

/** A foreign sum has its rate and the rate's day, one of a year its year. */
export const amountRules: readonly Rule[] = [
  { of: ['currency', 'rate'], holds: (sum) => !isForeign(sum) || sum.rate, at: 'rate', fault: 'required' },
  {
    of: ['currency', 'rateOn'],
    holds: (sum) => !isForeign(sum) || sum.rateOn,
    at: 'rateOn',
    fault: 'required',
  },
  {
    of: ['currency', 'rate', 'amount'],
    holds: (sum) => !isForeign(sum) || !sum.rate || fenOf(sum.amount, sum.rate) <= 4e15,
    at: 'amount',
    fault: 'tooBig',
  },
  {
    of: ['kind', 'year'],
    holds: ({ kind, year }) => kind !== 'in_year' || year,
    at: 'year',
    fault: 'required',
  },
]

/** An amount in 万 of its currency. */
export const NewAmount = ruled(z.strictObject({ id: newId(), projectId: id(), ...sum }), amountRules)
export type NewAmount = z.output<typeof NewAmount>

/** What a row should have said, and why it is changed. */
export const AmountChange = changeOf(sum, { always: { reason: text(200) }, rules: amountRules })
export type AmountChange = z.output<typeof AmountChange>

export const PartRemoval = z.strictObject({ id: id(), version: version(), reason: text(200) })
export type PartRemoval = z.output<typeof PartRemoval>

export const rivalResults = ['open', 'lost_to_us', 'won_over_us'] as const

export const NewRival = z
  .strictObject({
    id: newId(),
    projectId: id(),
    cityCode: cityCode(),
    name: optionalText(60),
    offer: optionalText(400),
  })
  .refine(({ cityCode, name }) => cityCode || name, { path: ['name'], error: 'required' })
export type NewRival = z.output<typeof NewRival>

/** What a rival offers now, or how it ended. */
export const RivalResult = changeOf({ offer: optionalText(400), result: oneOf(rivalResults) })
export type RivalResult = z.output<typeof RivalResult>

export const milestoneStates = ['open', 'nearly', 'reached'] as const

const milestone = {
  name: text(80),
  state: oneOf(milestoneStates),
  reachedOn: optionalDay(),
  note: optionalText(300),
}

export const NewMilestone = z.strictObject({ id: newId(), projectId: id(), ...milestone })
export type NewMilestone = z.output<typeof NewMilestone>

export const MilestoneChange = changeOf(milestone)
export type MilestoneChange = z.output<typeof MilestoneChange>
