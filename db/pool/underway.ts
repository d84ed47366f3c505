import { DatabaseAway } from './admission.ts'

type Statement = { text: string; since: number; late: boolean; fail: (error: Error) => void }

/** What the database was asked and has not answered. Moments are milliseconds of one running clock. */
export function underWay() {
  const all = new Set<Statement>()
  return {
    /** The answer of `asked`, or whatever `fail` was told before it came. */
    watch<T>(text: string, now: number, asked: Promise<T>): Promise<T> {
      return new Promise((done, fail) => {
        const one = { text, since: now, late: false, fail }
        all.add(one)
        asked.then(done, fail).finally(() => all.delete(one))
      })
    },
    /** How many are waited for since before `moment`. */
    count: (moment: number, which: (text: string) => boolean = () => true) => {
      let found = 0
      for (const one of all) if (one.since < moment && which(one.text)) found += 1
      return found
    },
    /**
     * Gives up what was asked before `moment`; answers how much. An answer may lie unread when this process was busy
     * itself, so a statement is given up the second time it is found late.
     */
    giveUp(moment: number) {
      const late = [...all].filter(({ since }) => since < moment)
      const lost = late.filter((one) => one.late)
      for (const one of late) one.late = true
      for (const one of lost) {
        all.delete(one)
        one.fail(new DatabaseAway('no answer in time'))
      }
      return lost.length
    },
  }
}
