import { v7 as uuidv7 } from 'uuid'

/** Addresses of lists and records with parameters that make no sense. */
export function* addresses(): Generator<string> {
  const values = [
    '',
    '\0',
    '%00',
    '%ED%A0%80',
    "' or 1=1 --",
    '99999999999999999999',
    '-1',
    '[]',
    'x'.repeat(3000),
    '__proto__',
    '2021-02-31',
  ]
  const lists = [
    'enterprises',
    'associations',
    'visits',
    'trips',
    'projects',
    'leads',
    'liaison',
    'policies',
    'tickets',
    'follow-up',
    'map',
    'overview',
    'today',
  ]
  const keys = [
    'q',
    'after',
    'status',
    'stage',
    'team',
    'from',
    'to',
    'city',
    'view',
    'mode',
    'level',
    'period',
    'show',
    'page',
    '__proto__',
    'a.b.c.d.e.f.g',
  ]
  for (const list of lists)
    for (const key of keys)
      for (const value of values) yield `/${list}?${encodeURIComponent(key)}=${encodeURIComponent(value)}`
  for (const record of [
    'enterprises',
    'visits',
    'projects',
    'tickets',
    'plans',
    'policies',
    'trips',
    'associations',
    'files',
    't',
    'liaison/assign',
    'overview/rows',
  ])
    for (const id of [
      'abc',
      '1',
      '00000000-0000-0000-0000-000000000000',
      '%00',
      '..%2f..%2fetc',
      "' or 1=1",
      uuidv7(),
    ])
      yield `/${record}/${id}`
}
