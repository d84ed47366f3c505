import { expect, test } from 'vitest'
import { measured } from '#tests/support/likeness/measured.ts'
import { heldOut, open } from '#tests/support/likeness/stock.ts'
import { figure, size } from '#tests/support/release.ts'

const sizes = { twins: size(200, 1_000), strangers: size(1_000, 5_000) }
const inPercent = (share: number) => `${(share * 100).toFixed(1)} %`

test.each([
  ['open', open, 7],
  ['held-out', heldOut, 11],
] as const)(
  'firms entered twice are found, and firms of like names are left alone: the %s names',
  (half, stock, seed) => {
    const { precision, recall, missed, wrong } = measured(stock, seed, sizes)
    figure(
      `${half} names, ${sizes.twins} duplicate pairs and ${sizes.strangers} near misses: precision ${inPercent(precision)}, recall ${inPercent(recall)}`,
    )
    const told = ({ kind, one, other }: (typeof missed)[number]) => `${kind}: ${one.name} | ${other.name}`
    expect(precision, wrong.map(told).join('\n')).toBeGreaterThanOrEqual(0.97)
    expect(recall, missed.map(told).join('\n')).toBeGreaterThanOrEqual(0.93)
  },
)
