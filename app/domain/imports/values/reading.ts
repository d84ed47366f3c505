import type { CellFault } from '../book/book.ts'

/** Why a cell does not say what its column asks for; `messages.ts` says it in both languages. */
export const valueFaults = [
  'sheetError',
  'notCalculated',
  'notADay',
  'ambiguousDay',
  'shortYear',
  'yearMissing',
  'monthOnly',
  'yearOnly',
  'notATime',
  'notMoney',
  'unitNotSaid',
  'foreignMoney',
  'notACount',
  'notAPhone',
  'phoneBroken',
  'phoneLostZero',
  'noAreaCode',
  'codeBroken',
  'codeLostDigits',
  'notYesOrNo',
  'unknownChoice',
] as const satisfies readonly (CellFault | string)[]
export type ValueFault = (typeof valueFaults)[number]

/** How exact a number was meant. */
export type Mark = 'about' | 'atLeast' | 'atMost' | 'range'

/** What is true of a value beside its being read; nothing is wrong. */
export const valueNotes = ['about', 'atLeast', 'atMost', 'range', 'further'] as const
export type ValueNote = (typeof valueNotes)[number]

/**
 * What a cell says: nothing, a value, or why it cannot be told. `suggestions` are what it may mean, for a person to
 * choose from: none is ever taken by itself.
 */
export type Reading<T> =
  | { value: T; note?: ValueNote; rest?: string }
  | { fault: ValueFault; suggestions?: string[] }
  | null

export const fault = (fault: ValueFault, suggestions: readonly string[] = []): Reading<never> =>
  suggestions.length > 0 ? { fault, suggestions: [...new Set(suggestions)] } : { fault }

/** The same reading with another value. */
export const mapped = <T, U>(reading: Reading<T>, to: (value: T) => U): Reading<U> =>
  reading && 'value' in reading ? { ...reading, value: to(reading.value) } : reading
