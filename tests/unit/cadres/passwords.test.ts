import { describe, expect, test } from 'vitest'
import { deviceOf } from '#app/domain/cadres/device.ts'
import { isAged, type PasswordFault, passwordFault } from '#app/domain/cadres/password-policy.ts'
import { mayHoldTogether } from '#app/domain/cadres/permissions.ts'

describe('a password', () => {
  const cases: [string, PasswordFault | undefined][] = [
    ['Short-1', 'tooShort'],
    ['alllowercase', 'tooSimple'],
    ['lowercase123', 'tooSimple'],
    ['Lowercase123', undefined],
    ['lower-case-123', undefined],
    ['软件园招商走访记录壹二三', 'tooSimple'],
    ['软件园招商走访-2021', undefined],
    ['Linxiaotang-2021', 'containsName'],
    ['A1-'.repeat(43), 'tooLong'],
    ['😀😀😀aA1-Bb2', undefined],
  ]
  for (const [password, fault] of cases)
    test(`${password.slice(0, 30)}: ${fault ?? 'good'}`, () => {
      expect(passwordFault(password, 'linxiaotang')).toBe(fault)
    })
})

test('a password is as long as the office asks', () => {
  expect(passwordFault('Lowercase12', 'qin', { minLength: 12 })).toBe('tooShort')
  expect(passwordFault('Lowercase123', 'qin', { minLength: 12 })).toBeUndefined()
})

test.each([
  ['2021-05-08T23:59:59Z', 90, false],
  ['2021-05-09T00:00:00Z', 90, true],
  ['2031-05-09T00:00:00Z', 0, false],
])('a password of 8 February is old on %s after %d days: %s', (now, agesAfterDays, is) => {
  expect(isAged(new Date('2021-02-08T00:00:00Z'), new Date(now), { agesAfterDays })).toBe(is)
})

describe('administrators stand alone', () => {
  test('business roles go together', () =>
    expect(mayHoldTogether(['team_member'], 'liaison_cadre')).toBe(true))
  test('an administrator takes on no business role', () =>
    expect(mayHoldTogether(['system_admin'], 'leader')).toBe(false))
  test('nobody in business becomes an administrator', () =>
    expect(mayHoldTogether(['intake'], 'audit_admin')).toBe(false))
  test('no administrator is two', () =>
    expect(mayHoldTogether(['system_admin'], 'security_admin')).toBe(false))
  test('whoever holds nothing may become any', () => expect(mayHoldTogether([], 'audit_admin')).toBe(true))
})

describe('a device is told in two words', () => {
  const cases: [string | null, string | undefined][] = [
    ['Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/120 Safari/537.36 Edg/120', 'Windows · Edge'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) MicroMessenger/8.0', 'iPhone · WeChat'],
    ['curl/8.0', undefined],
    [null, undefined],
  ]
  for (const [agent, said] of cases) test(`${agent}`, () => expect(deviceOf(agent)).toBe(said))
})
