import { expect, test } from 'vitest'
import { checklistOf, lacking, type OpeningFacts } from '#app/domain/settings/checklist.ts'
import { isOnDuty } from '#app/domain/tickets/service-limits.ts'
import { publishedCalendar } from '#tests/support/calendars.ts'

const none = { n: 0, names: [] }
const open: OpeningFacts = {
  ...{
    parkIsSet: true,
    cityIsSet: '510100',
    buildings: 3,
    patches: 2,
    leaderless: none,
    teams: 2,
    cityless: none,
  },
  ...{
    year: 2021,
    hasTarget: true,
    baselines: 4,
    dutyPhone: '028-88001000',
    units: 3,
    accounts: 7,
    roleless: none,
  },
  ...{ hoursAreSet: true, undecreed: null, entries: 60, missingRoles: [] },
}

test('a park that has everything lacks nothing', () => {
  expect(lacking(checklistOf(open), ['leader'])).toEqual([])
})

test('what one sets oneself comes first, and of that what fails without it', () => {
  const items = checklistOf({
    ...open,
    ...{ buildings: 0, dutyPhone: null, leaderless: { n: 2, names: ['东片', '西片'] }, undecreed: 2022 },
    roleless: { n: 1, names: ['段青禾'] },
  })
  const keys = (role: string) => lacking(items, [role]).map(({ key }) => key)
  expect(keys('leader')).toEqual(['patches', 'duty', 'buildings', 'holidays', 'roles'])
  expect(keys('security_admin')).toEqual(['roles', 'patches', 'duty', 'holidays', 'buildings'])
  expect(items.find(({ key }) => key === 'patches')).toMatchObject({
    lack: 'leaderless',
    n: 2,
    state: 'warn',
  })
})

test('no person has all of the checklist: each item has one owner', () => {
  expect(new Set(checklistOf(open).map(({ owner }) => owner)).size).toBe(3)
})

test('the lunch break is off duty, to the minute', () => {
  const hours = { from: '09:00', to: '18:00', lunchFrom: '12:00', lunchTo: '13:30' }
  const at = (time: string) =>
    isOnDuty({ ...publishedCalendar, hours }, new Date(`2021-02-08T${time}:00+08:00`))
  expect(['08:59', '09:00', '11:59', '12:00', '13:29', '13:30', '17:59', '18:00'].map(at)).toEqual([
    ...[false, true, true, false, false, true, true, false],
  ])
})
