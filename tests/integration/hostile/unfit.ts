import type { Schema } from './hostile.ts'

// More than any field takes, and less than the door does.
const far = 'x'.repeat(200_000)

/** What no field of a kind may be: every one of them must be refused, so nothing is ever written. */
export const unfit = {
  string: [
    ['NUL', 'a\0b'],
    ['a lone surrogate', '\ud800'],
    ['an array', ['a', 'b']],
    ['an object', { a: 1 }],
    ['a huge number', 1e308],
    ['two hundred thousand signs', far],
    ['true', true],
  ],
  id: [
    ['no id', 'abc'],
    ['a number', 99_999_999_999],
    ['NUL', '\0'],
    ['SQL', "' or 1=1 --"],
    ['an array of objects', [{}]],
    ['an object', { $ne: null }],
  ],
  day: [
    ['day zero', '0000-00-00'],
    ['a text', 'soon'],
    ['the 31st of February', '2021-02-31'],
    ['a far year', '99999-01-01'],
    ['an array of arrays', [[]]],
    ['a number', 20210208],
  ],
  choice: [
    ['a wrong choice', 'nothing_like_it'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
    ['an object', {}],
    ['a number', 1e308],
  ],
  number: [
    ['a text', 'many'],
    ['too much', 1e308],
    ['a fraction', 1.5],
    ['an object', {}],
    ['an array of texts', ['x']],
    ['less than nothing', -1],
  ],
  flag: [
    ['a text', 'perhaps'],
    ['an object', {}],
    ['an array', [true]],
    ['a number', 7],
  ],
} satisfies Record<string, [string, unknown][]>

export function unfitOf(schema: Schema): keyof typeof unfit | null {
  if (schema.enum || schema.const !== undefined) return 'choice'
  if (schema.format === 'uuid') return 'id'
  if (schema.format === 'date') return 'day'
  if (schema.type === 'integer' || schema.type === 'number') return 'number'
  if (schema.type === 'boolean') return 'flag'
  return schema.type === 'string' ? 'string' : null
}

/** What no list of `items` may be. */
export function unfitLists(items: Schema): [string, unknown][] {
  const kind = items.properties ? null : unfitOf(items)
  return [
    ['an object', { length: 1 }],
    ['a number', 1e308],
    ['a list of lists', [[]]],
    ['too many', Array.from({ length: 5_000 }, () => 'x')],
    ...(kind
      ? unfit[kind].slice(0, 2).map(([what, value]): [string, unknown] => [`a list of ${what}`, [value]])
      : []),
  ]
}
