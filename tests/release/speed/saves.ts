import { savesAt, savesBare, savesByForm } from '#tests/bench/saves.ts'
import { percent, rangeOf, type Verdict } from './reads.ts'
import { someAccount, someFirm } from './rows.ts'
import type { Setting } from './setting.ts'

const [goal, count] = [0.5, 200]

/** Sixteen people who save a visit, by form and by the API, and the bare transaction of its four rows, in turn. */
export async function measureSaves(setting: Setting, rounds: number): Promise<Verdict[]> {
  const { url, dataDir, ownerUrl, saveUrl, cookieOf } = setting
  const { id: firm } = await someFirm(ownerUrl)
  const bare = savesBare(saveUrl, firm, await someAccount(ownerUrl))
  const ways = {
    'by form': savesByForm(url, await cookieOf('team_member'), firm),
    'by the API': savesAt(url, dataDir),
  }
  const shares = Object.fromEntries(Object.keys(ways).map((way) => [way, [] as number[]]))
  for (let round = 0; round <= rounds; round += 1) {
    const floor = await bare(count)
    for (const [way, save] of Object.entries(ways)) {
      const share = (await save(count)) / floor
      // The first round warms all.
      if (round) shares[way]!.push(share)
    }
  }
  return Object.entries(shares).map(([way, found]) => {
    const sorted = found.sort((one, other) => one - other)
    const middle = sorted[Math.floor(sorted.length / 2)]!
    return {
      good: middle >= goal,
      line: `visit save ${way}: ${rangeOf(sorted)} of the bare four-row transaction (goal ${percent(goal)})`,
    }
  })
}
