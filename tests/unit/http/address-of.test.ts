import { expect, test } from 'vitest'
import { addressOf } from '#app/http/address-of.ts'

test.each([
  ['::ffff:10.0.0.7', '10.0.0.7'],
  ['::FFFF:192.168.1.20', '192.168.1.20'],
  ['::ffff:0a00:0007', '10.0.0.7'],
  ['0:0:0:0:0:ffff:127.0.0.1', '127.0.0.1'],
  ['10.0.0.7', '10.0.0.7'],
  ['2001:db8::ffff:1', '2001:db8::ffff:1'],
  ['::1', '::1'],
  [undefined, undefined],
])('E20: the address %s is written %s', (given, told) => expect(addressOf(given)).toBe(told))
