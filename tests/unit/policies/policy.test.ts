import { describe, expect, test } from 'vitest'
import { mayBePromised, policyState } from '#app/domain/policies/policy.ts'

const policy = { validFrom: '2021-01-01', validTo: '2021-12-31', legalBasis: '〔2020〕1 号' }

describe('a policy', () => {
  test('is in force on its first and its last day', () => {
    expect(policyState(policy, '2020-12-31')).toBe('not_yet')
    expect(policyState(policy, '2021-01-01')).toBe('in_force')
    expect(policyState(policy, '2021-12-31')).toBe('in_force')
    expect(policyState(policy, '2022-01-01')).toBe('expired')
  })

  test('without an end stays in force', () => {
    expect(policyState({ validFrom: null, validTo: null }, '2099-01-01')).toBe('in_force')
  })

  test('may be promised only with a legal basis and while in force', () => {
    expect(mayBePromised(policy, '2021-02-08')).toBe(true)
    expect(mayBePromised({ ...policy, legalBasis: null }, '2021-02-08')).toBe(false)
    expect(mayBePromised(policy, '2022-02-08')).toBe(false)
  })
})
