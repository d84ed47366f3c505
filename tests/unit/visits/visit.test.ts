import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instantOf } from '#app/domain/calendar.ts'
import { VisitLog } from '#app/domain/visits/forms.ts'
import { canKeepVisit, canLogVisit, canRemoveVisit } from '#app/domain/visits/permissions.ts'
import { canBecome, isDisturbed, nextDayAsked, spanOf } from '#app/domain/visits/visit.ts'

const actor = (id: string, ...roles: string[]) =>
  ({ id, name: id, roles, teamIds: [], ledTeamIds: [], patchIds: [] }) as never

describe('a visit’s times', () => {
  test('run across midnight when the end is earlier than the start', () => {
    const span = spanOf({ startedOn: '2020-05-20', startTime: '20:00', endTime: '00:30' })
    expect(span.endedAt).toEqual(instantOf('2020-05-21', '00:30'))
    expect(span.reportOn).toBe('2020-05-20')
  })

  test('end at 24:00 of their own day', () => {
    const span = spanOf({
      startedOn: '2020-09-14',
      startTime: '20:35',
      endedOn: '2020-09-14',
      endTime: '24:00',
    })
    expect(span.endedAt).toEqual(new Date('2020-09-14T16:00:00Z'))
  })

  test('take an hour when no end is known', () => {
    const { startedAt, endedAt } = spanOf({ startedOn: '2021-02-08', startTime: '09:00' })
    expect(endedAt.getTime() - startedAt.getTime()).toBe(3_600_000)
  })

  test('never end before they start unless a day says so', () => {
    const minute = fc.integer({ min: 0, max: 1439 })
    const told = (at: number) =>
      `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`
    fc.assert(
      fc.property(minute, minute, (start, end) => {
        const span = spanOf({ startedOn: '2021-02-08', startTime: told(start), endTime: told(end) })
        expect(span.endedAt.getTime()).toBeGreaterThanOrEqual(span.startedAt.getTime())
        expect(span.endedAt.getTime() - span.startedAt.getTime()).toBeLessThan(86_400_000)
        expect(span.reportOn).toBe('2021-02-08')
      }),
    )
  })
})

describe('an end before the start', () => {
  const asked = (startTime: string, endTime: string, endedOn?: string) =>
    nextDayAsked({ startedOn: '2021-02-08', startTime, endTime, ...(endedOn && { endedOn }) })

  test.each([
    ['23:30', '23:00', undefined],
    ['23:30', '23:00', '2021-02-08'],
    ['14:00', '13:00', undefined],
    ['22:00', '00:30', '2021-02-08'],
    ['09:01', '09:00', undefined],
  ])('C13: %s to %s (end day %s) is asked about', (start, end, on) =>
    expect(asked(start, end, on)).toBe('2021-02-09'),
  )

  test.each([
    ['22:00', '00:30', undefined],
    ['23:30', '23:00', '2021-02-09'],
    ['23:30', '24:00', '2021-02-08'],
    ['09:00', '09:00', '2021-02-08'],
    ['09:00', '10:00', undefined],
  ])('C13: %s to %s (end day %s) is not', (start, end, on) => expect(asked(start, end, on)).toBeNull())
})

describe('a visit', () => {
  test('that was planned may be held or cancelled, one cancelled stays so', () => {
    expect(canBecome({ status: 'planned' }, 'held')).toBe(true)
    expect(canBecome({ status: 'planned' }, 'cancelled')).toBe(true)
    expect(canBecome({ status: 'cancelled' }, 'held')).toBe(false)
  })

  test('disturbs a firm from the third different unit on, however often each came', () => {
    expect(isDisturbed(['a', 'a', 'b'])).toBe(false)
    expect(isDisturbed(['a', 'b', 'c'])).toBe(true)
    expect(isDisturbed([null, 'a', 'b'])).toBe(false)
  })

  test.each(['team_member', 'team_leader', 'liaison_cadre', 'intake', 'leader'])(
    'may be logged by %s',
    (role) => {
      expect(canLogVisit(actor('a', role))).toBe(true)
    },
  )

  test.each(['follow_up', 'system_admin', 'security_admin', 'audit_admin'])(
    'may not be logged by %s',
    (role) => {
      expect(canLogVisit(actor('a', role))).toBe(false)
    },
  )

  test('is kept by who took part and deleted by who wrote it, or by leadership', () => {
    const visit = { ownerId: 'owner', ourIds: ['owner', 'companion'], isImported: false }
    expect(canKeepVisit(actor('companion', 'team_member'), visit)).toBe(true)
    expect(canRemoveVisit(actor('companion', 'team_member'), visit)).toBe(false)
    expect(canKeepVisit(actor('stranger', 'team_member'), visit)).toBe(false)
    expect(canRemoveVisit(actor('boss', 'leader'), visit)).toBe(true)
  })
})

describe('the visit form', () => {
  const sent = {
    id: '01a20859-5835-728f-a9d3-29cdbd2b3f34',
    mode: 'outbound',
    startedOn: '2021-02-08',
    startTime: '09:00',
    enterpriseIds: '01a20859-5835-728f-a9d3-29cdbd2b3f34',
  }

  test('reads one firm as a list of one, and blank lines as nothing', () => {
    const read = VisitLog.parse({
      ...sent,
      theirs: [{ name: '', post: '' }],
      tasks: [{ kind: 'promise', title: '' }],
    })
    expect(read).toMatchObject({ status: 'held', enterpriseIds: [sent.enterpriseIds], theirs: [], tasks: [] })
  })

  test('needs a firm or an association, and knows no strange fields', () => {
    const faults = (form: object) =>
      VisitLog.safeParse(form).error?.issues.map(({ path, message }) => [path.join('.'), message])
    expect(faults({ ...sent, enterpriseIds: [] })).toContainEqual(['enterpriseIds', 'required'])
    expect(faults({ ...sent, ownerId: 'x' })).toContainEqual(['', 'unknownField'])
    expect(faults({ ...sent, needs: 'a\0b' })).toContainEqual(['needs', 'illFormed'])
    expect(faults({ ...sent, needs: '\ud800' })).toContainEqual(['needs', 'illFormed'])
  })
})
