import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const winterOffsets = { UTC: 0, 'Asia/Shanghai': -480, 'America/New_York': 300 } as const

const own = process.env.TZ

/** Runs the same tests with the process in each zone, having made sure that it really is there. */
export function inEveryZone(name: string, tests: () => void) {
  describe.each(Object.entries(winterOffsets))(`${name}, in %s`, (zone, offset) => {
    beforeAll(() => {
      process.env.TZ = zone
    })
    afterAll(() => {
      if (own === undefined) delete process.env.TZ
      else process.env.TZ = own
    })
    it('runs there', () => expect(new Date(2021, 0, 15).getTimezoneOffset() + 0).toBe(offset))
    tests()
  })
}
