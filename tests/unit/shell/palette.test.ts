import { describe, expect, test } from 'vitest'
import type { Role } from '#app/domain/actor.ts'
import { everythingFor } from '#app/shell/menu.ts'
import { shellMessages } from '#app/shell/messages.ts'
import { aboutThis, actOf } from '#app/shell/palette/acts.ts'
import { type Found, offeredBy } from '#app/shell/palette/items.ts'

const id = '01890a5d-ac96-774b-bcce-b302099a8057'
const m = shellMessages['zh-CN']
const found: Found = {
  groups: [
    { kind: 'tickets', items: [{ id, href: `/tickets/${id}`, label: '断网', hint: 'SR-20210207-001' }] },
  ],
  known: {},
}
const offered = (
  role: Role,
  word = '',
  pathname = '/today',
  recent = [{ to: '/visits/1', label: '走访云帆' }],
) =>
  offeredBy({
    ...{ typed: word, found, known: found.known, recent, actor: { roles: [role] }, pathname, m },
    seenAt: () => '',
  })
const keys = (...asked: Parameters<typeof offered>) => offered(...asked).map(({ key }) => key)

describe('what the palette offers', () => {
  test('E8: before anything is typed what was seen, what can be begun and every page, never a record found', () => {
    expect(keys('team_member')).toEqual(['recent', 'create', 'pages'])
    expect(keys('system_admin', '', '/today', [])).toEqual(['pages'])
    for (const role of ['leader', 'follow_up', 'audit_admin'] as const)
      expect(
        offered(role)
          .find(({ key }) => key === 'pages')!
          .items.map(({ to }) => to),
      ).toEqual(everythingFor({ roles: [role] }).flatMap(({ entries }) => entries.map(({ to }) => to)))
  })

  test('E8: a word finds records first, by their subject with the number beside, then acts, pages and what was seen', () => {
    const groups = offered('intake', '工单')
    expect(groups.map(({ key }) => key)).toEqual(['tickets', 'create', 'pages'])
    expect(groups[0]!.items).toEqual([
      { key: id, to: `/tickets/${id}`, label: '断网', hint: 'SR-20210207-001' },
    ])
    expect(keys('intake', '走访')).toEqual(['tickets', 'recent', 'create', 'pages'])
  })

  test.each([
    ['enterprises', ['visit', 'ticket', 'note', 'task']],
    ['projects', ['move']],
    ['tickets', ['say']],
    ['visits', []],
  ])('E8: on a page of %s it acts on that very record: %j', (word, acts) => {
    const here = aboutThis(`/${word}/${id}`, m)
    expect(here.map(({ key }) => key)).toEqual(acts)
    expect(here.filter(({ to }) => !to.includes(id))).toEqual([])
    expect(aboutThis(`/${word}`, m)).toEqual([])
    const seen = [{ to: `/${word}/${id}`, label: '此处' }]
    expect(keys('leader', '', `/${word}/${id}`, seen)).toEqual([
      ...(acts.length ? ['here'] : []),
      'create',
      'pages',
    ])
  })

  test.each([
    ['#工单', ['tickets']],
    ['# 断', ['tickets']],
    ['@何', []],
    ['>', ['here', 'create', 'pages']],
    ['>报', ['here', 'create']],
  ])('E8: a sign before the word looks through some groups only: %s', (word, groups) => {
    expect(keys('intake', word, `/enterprises/${id}`)).toEqual(groups)
  })

  test('E8: what the browser itself looks through is marked, and what was seen is called as it is now', () => {
    const [group] = offered('intake', '云帆').filter(({ key }) => key === 'recent')
    expect(group!.items[0]).toMatchObject({ label: '走访云帆', matches: [[2, 4]] })
    const [seen] = offeredBy({
      ...{ typed: '', found: undefined, actor: { roles: ['leader'] }, pathname: '/today', m },
      ...{ recent: [{ to: `/tickets/${id}`, label: 'SR-1' }], seenAt: () => '10:00' },
      known: { [`/tickets/${id}`]: { label: '断网', facts: [] } },
    })
    expect(seen!.items[0]).toMatchObject({ label: '断网', hint: '10:00' })
  })

  test.each([
    ['KeyN', `/enterprises/${id}`, `/enterprises/${id}?compose=note`],
    ['KeyC', `/enterprises/${id}`, `/tickets/new?enterprise=${id}`],
    ['KeyC', undefined, '/tickets/new'],
    ['KeyN', undefined, undefined],
    ['KeyL', `/tickets/${id}`, '/leads/new'],
  ])('E8: Alt and %s with %s leads to %s', (code, chosen, to) => {
    const item = chosen ? { key: 'a', to: chosen, label: 'a' } : undefined
    expect(actOf(code, item, { roles: ['leader'] }, m)?.to).toBe(to)
  })
})
