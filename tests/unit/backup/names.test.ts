import { describe, expect, test } from 'vitest'
import { archiveName, archivesAmong, takenAt } from '#app/backup/names.ts'
import { superfluous } from '#app/backup/retention.ts'
import { isDue, latestDue } from '#app/backup/schedule.ts'

const at = (text: string) => new Date(`${text}+08:00`)

describe('an archive’s name', () => {
  test('says the park’s day and time, whatever zone the server runs in, and is read back', () => {
    const name = archiveName(new Date('2026-11-29T18:30:05Z'), false)
    expect(name).toBe('zhigu-20261130-023005.tar.gz')
    expect(takenAt(name)).toEqual(new Date('2026-11-29T18:30:05Z'))
    expect(takenAt(archiveName(at('2026-01-01T00:00:00'), true))).toEqual(at('2026-01-01T00:00:00'))
  })

  test('is told from what else lies there, half archives too', () => {
    const names = ['zhigu-20261130-023005.tar.gz.partial', 'photo.png', 'zhigu-20261130-023005.tar.gz.sealed']
    expect(archivesAmong(names).map(({ name }) => name)).toEqual(['zhigu-20261130-023005.tar.gz.sealed'])
  })
})

describe('of the backups of two years', () => {
  const taken = Array.from({ length: 730 }, (_, days) =>
    archiveName(new Date(at('2026-11-30T02:30:00').getTime() - days * 86_400_000), false),
  )
  const all = archivesAmong(taken)
  const gone = new Set(superfluous(all))
  const kept = all.filter((archive) => !gone.has(archive)).map(({ name }) => name.slice(6, 14))

  test('seven days, four weeks and twelve months are kept, of each its newest', () => {
    expect(kept.slice(0, 7)).toEqual(['30', '29', '28', '27', '26', '25', '24'].map((day) => `202611${day}`))
    expect(kept.slice(7, 9)).toEqual(['20261122', '20261115'])
    expect(kept.slice(9)).toEqual(
      ['10-31', '09-30', '08-31', '07-31', '06-30', '05-31', '04-30', '03-31', '02-28', '01-31']
        .map((day) => `2026${day.replace('-', '')}`)
        .concat('20251231'),
    )
  })

  test('the newest is kept however old it is, and clearing out again removes nothing', () => {
    expect(superfluous(all.slice(-1))).toEqual([])
    expect(superfluous(all.filter((archive) => !gone.has(archive)))).toEqual([])
  })
})

describe('the daily backup', () => {
  const time = '02:30'
  const since = at('2026-11-01T09:00:00')

  test('is due once its time has come, and not again the same day', () => {
    const last = at('2026-11-29T02:30:40')
    expect(isDue({ now: at('2026-11-30T02:29:59'), since, last, time })).toBe(false)
    expect(isDue({ now: at('2026-11-30T02:30:00'), since, last, time })).toBe(true)
    expect(isDue({ now: at('2026-11-30T23:00:00'), since, last: at('2026-11-30T02:30:40'), time })).toBe(
      false,
    )
  })

  test('is made up for once after days of downtime', () => {
    const now = at('2026-11-30T09:00:00')
    expect(isDue({ now, since: now, last: at('2026-11-20T02:31:00'), time })).toBe(true)
    expect(isDue({ now, since: now, last: at('2026-11-30T08:59:00'), time })).toBe(false)
  })

  test('waits for its first night in a house that has none', () => {
    expect(isDue({ now: at('2026-11-01T10:00:00'), since, time })).toBe(false)
    expect(isDue({ now: at('2026-11-02T02:30:00'), since, time })).toBe(true)
    expect(latestDue(at('2026-11-02T02:29:00'), time)).toEqual(at('2026-11-01T02:30:00'))
  })
})
