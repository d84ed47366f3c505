export const amountKinds = ['planned', 'contracted', 'arrived', 'in_year'] as const
export type AmountKind = (typeof amountKinds)[number]

type Row = {
  kind: string
  amount: number
  currency: string
  original: number | null
  rateMillionths: number | null
  rateOn: string | null
  onDay: string | null
  year: number | null
  note: string | null
}

/** An amount's row in the words of its form: 万 and rate as they were typed, to the last digit. */
export const asTyped = (row: Row) => ({
  kind: row.kind,
  amount: decimal(row.original ?? row.amount),
  currency: row.currency,
  rate: row.rateMillionths === null ? '' : decimal(row.rateMillionths),
  rateOn: row.rateOn ?? '',
  onDay: row.onDay ?? '',
  year: row.year === null ? '' : String(row.year),
  note: row.note ?? '',
})

/** Millionths as a decimal without digits that say nothing: 3500000 is 3.5. */
function decimal(millionths: number): string {
  const whole = Math.floor(millionths / 1_000_000)
  const part = String(millionths % 1_000_000)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return part ? `${whole}.${part}` : String(whole)
}
