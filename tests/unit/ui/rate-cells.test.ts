import { expect, test } from 'vitest'
import { cellsOf } from '#app/ui/figure.tsx'

test.each([
  [56, 2081, { cells: 60, filled: 2 }],
  [60, 100, { cells: 60, filled: 36 }],
  [1, 5000, { cells: 60, filled: 1 }],
  [4999, 5000, { cells: 60, filled: 59 }],
  [100, 100, { cells: 60, filled: 60 }],
  [0, 61, { cells: 60, filled: 0 }],
])('D1: %i of %i fill their share of the cells', (numerator, denominator, cells) => {
  expect(cellsOf(numerator, denominator)).toEqual(cells)
})

test('D1: up to sixty each has its own cell', () => {
  expect(cellsOf(11, 13)).toEqual({ cells: 13, filled: 11 })
  expect(cellsOf(60, 60)).toEqual({ cells: 60, filled: 60 })
  expect(cellsOf(0, 0)).toEqual({ cells: 0, filled: 0 })
})
