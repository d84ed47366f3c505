import { expect, test } from 'vitest'
import type { Actor, Role } from '#app/domain/actor.ts'
import { wordsFor } from '#app/http/live/openable.server.ts'

const told = (role: Role) => {
  const actor: Actor = {
    id: '',
    name: '',
    nameEn: '',
    roles: [role],
    teamIds: [],
    ledTeamIds: [],
    patchIds: [],
  }
  return wordsFor({ actor }, ['enterprises', 'accounts', 'imports'])
}

test('who keeps accounts hears of accounts, who works with firms of firms, and both of ledgers', () => {
  expect(told('system_admin')).toEqual(['accounts', 'imports'])
  expect(told('security_admin')).toEqual(['accounts', 'imports'])
  expect(told('leader')).toEqual(['enterprises', 'imports'])
})
