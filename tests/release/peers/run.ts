import { parseArgs } from 'node:util'
import { v7 as uuidv7 } from 'uuid'
import { words } from '#db/seed/generated/names.ts'
import { ask, figuresOf, median, type Round, type Target } from '#tests/bench/load.ts'
import { rateOf, savesByForm } from '#tests/bench/saves.ts'
import { figure } from '#tests/support/release.ts'
import { goalsOf, list } from '../speed/goals.ts'
import { someAccount, someFirm } from '../speed/rows.ts'
import { startSetting } from '../speed/setting.ts'
import { startDirectus } from './directus.ts'

// `npm run test:release -- peers --directus DIR`: our pages beside Directus 12.4.0 (`npm i directus@12.4.0 --ignore-scripts` in
// DIR; it wants node 22, `--node PATH`) on the same rows of the same database, in turn. `--data DIR`, a park that may be spoilt.
const { values: given } = parseArgs({
  options: {
    directus: { type: 'string' },
    node: { type: 'string', default: process.execPath },
    data: { type: 'string' },
    rounds: { type: 'string', default: '7' },
  },
})
if (!given.directus) throw new Error('--directus DIR: where Directus is installed')
const [firms, connections, seconds, saves, rounds] = [100_000, 16, 2, 100, Number(given.rounds)]

const setting = await startSetting(firms, given.data)
const { ownerUrl } = setting
const directus = await startDirectus(given.directus, given.node, ownerUrl)
const shortfalls: string[] = []
try {
  const [firm, by] = [await someFirm(ownerUrl), await someAccount(ownerUrl)]
  const cookie = await setting.cookieOf('team_member')
  const pages = goalsOf(firm.address)
  const own = (name: string): Target => {
    const { path } = pages.find((page) => page.name === name)!
    return { name, url: setting.url + path, pid: setting.pid, headers: { Cookie: cookie } }
  }
  const theirs = (name: string, path: string): Target => ({
    name: `${name}, Directus`,
    url: directus.url + path,
    pid: directus.pid,
    headers: directus.headers,
  })
  const firmFields = [
    '*,contacts.*,projects.*,tickets.*,activities.*,visits.visit_id.*',
    'cadres.*,cadres.account_id.name,origin_city_code.name,patch_id.name',
  ].join()
  const listFields =
    'id,name,name_en,status,tier,industry_code,updated_at,origin_city_code.name,patch_id.name,cadres.account_id.name'
  const alive = 'filter[deleted_at][_null]=true'
  const pairs = [
    {
      goal: 4,
      own: own(list),
      other: theirs(
        'list',
        `/items/enterprises?fields=${listFields}&filter[origin_city_code][_eq]=440300&filter[status][_eq]=prospect&${alive}&sort=-updated_at,-id&limit=50&meta=filter_count`,
      ),
    },
    {
      goal: 4,
      own: own('firm data'),
      other: theirs('firm', `/items/enterprises/${firm.id}?fields=${firmFields}`),
    },
    {
      goal: 10,
      // Firms alone, as theirs does; what our palette asks at once finds people, projects and tickets too.
      own: {
        name: `firms by the word ${words.common}`,
        url: `${setting.url}/pick/enterprises?q=${encodeURIComponent(words.common)}`,
        pid: setting.pid,
        headers: { Cookie: cookie },
      },
      other: theirs(
        'search',
        `/items/enterprises?fields=id,name,status,industry_code,origin_city_code.name&filter[name][_icontains]=${encodeURIComponent(words.common)}&${alive}&sort=-updated_at&limit=20`,
      ),
    },
  ]
  figure(
    '| what | ours/s | Directus/s | times (min / median / max) | goal |\n| --- | --: | --: | --: | --: |',
  )
  for (const { goal, own, other } of pairs) {
    for (const one of [own, other]) await ask(one, connections, seconds)
    const runs: [Round, Round][] = []
    for (let round = 0; round < rounds; round += 1)
      runs.push([await ask(own, connections, seconds), await ask(other, connections, seconds)])
    const [mine, their] = [0, 1].map(
      (side) =>
        figuresOf(
          own.name,
          runs.map((run) => run[side]!),
        ).rps,
    )
    say(
      own.name,
      mine!,
      their!,
      runs.map(([one, two]) => one.rps / two.rps),
      goal,
    )
  }
  const save = savesByForm(setting.url, cookie, firm.id)
  const nested = () => saveNested(firm.id, by)
  const runs: [number, number][] = []
  for (let round = 0; round <= rounds; round += 1) {
    const run: [number, number] = [await save(saves), await rateOf(saves, nested)]
    if (round) runs.push(run)
  }
  const [mine, their] = [0, 1].map((side) => median(runs.map((run) => run[side]!)))
  say(
    'visit save',
    mine!,
    their!,
    runs.map(([one, two]) => one / two),
    5,
  )
} finally {
  await directus.stop()
  await setting.stop()
}
for (const line of shortfalls) figure(`FAIL  ${line}`)
if (shortfalls.length) process.exitCode = 1

/** The visit, its activity, its next step, its firm and that it was there, in one nested write. */
async function saveNested(firm: string, by: string) {
  const [id, at] = [uuidv7(), '2021-01-05T02:00:00Z']
  const visit = {
    ...{
      id,
      mode: 'outbound',
      status: 'held',
      started_at: at,
      ended_at: at,
      report_on: '2021-01-05',
      owner_id: by,
    },
    activities: [
      {
        ...{ id: uuidv7(), event_id: uuidv7(), at, actor_id: by, event: 'visit.logged' },
        ...{ subject_kind: 'visit', subject_id: id, enterprise_id: firm },
      },
    ],
    tasks: [
      {
        ...{
          id: uuidv7(),
          kind: 'next_step',
          title: '寄报价',
          owner_id: by,
          given_by: by,
          due_on: '2021-02-20',
        },
        enterprise_id: firm,
      },
    ],
  }
  const body = { id: uuidv7(), visit_id: visit, enterprise_id: { id: firm, updated_at: new Date() } }
  const answer = await fetch(`${directus.url}/items/visit_parties`, {
    method: 'POST',
    headers: { ...directus.headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`Directus: ${answer.status} ${await answer.text()}`)
  await answer.text()
}

function say(name: string, own: number, other: number, times: number[], goal: number) {
  const sorted = [...times].sort((one, two) => one - two)
  const [least, middle, most] = [sorted[0]!, median(sorted), sorted.at(-1)!].map((one) => one.toFixed(1))
  figure(`| ${name} | ${own.toFixed(0)} | ${other.toFixed(0)} | ${least} / ${middle} / ${most} | ≥ ${goal} |`)
  if (Number(middle) < goal) shortfalls.push(`${name}: ${middle} × Directus (goal ${goal})`)
}
