import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { v7 as uuidv7 } from 'uuid'

const parallel = 16

/** A checkout's visit saves: logs visits of one firm by the API as a team member, in parallel; answers how many a second. */
export function savesAt(url: string, dataDir: string) {
  const people: { role: string; token: string }[] = JSON.parse(
    readFileSync(join(dataDir, 'demo-accounts.json'), 'utf8'),
  )
  const token = people.find(({ role }) => role === 'team_member')?.token
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' }
  const ask = async (path: string, body?: object) => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }
  const save = (firm: string) =>
    ask('/visits', {
      id: uuidv7(),
      mode: 'outbound',
      startedOn: '2021-01-05',
      startTime: '10:00',
      enterpriseIds: [firm],
    })
  return async (count: number) => {
    const firm: string = (await ask('/enterprises')).items[0].id
    return rateOf(count, () => save(firm))
  }
}

const nextStep = { title: '寄报价', dueOn: '2021-02-20' }

/** The same by the form, as the browser sends it, each with one next step: `firm` is visited. */
export const savesByForm = (url: string, cookie: string, firm: string) => (count: number) =>
  rateOf(count, async () => {
    const body = new URLSearchParams({
      id: uuidv7(),
      mode: 'outbound',
      startedOn: '2021-01-05',
      startTime: '10:00',
      enterpriseIds: firm,
      'tasks.0.kind': 'next_step',
      'tasks.0.title': nextStep.title,
      'tasks.0.dueOn': nextStep.dueOn,
    })
    const headers = { Cookie: cookie, Origin: url }
    const answer = await fetch(`${url}/visits/new.data`, {
      method: 'POST',
      redirect: 'manual',
      headers,
      body,
    })
    const text = await answer.text()
    if (!answer.ok || !text.includes('redirect')) throw new Error(`/visits/new: ${answer.status} ${text}`)
  })

/** The bare server's four rows of the same firm, by the account `by`. */
export const savesBare = (url: string, firm: string, by: string) => (count: number) =>
  rateOf(count, async () => {
    const answer = await fetch(`${url}/save`, {
      method: 'POST',
      body: JSON.stringify({ firm, by, ...nextStep }),
    })
    if (!answer.ok) throw new Error(`/save: ${answer.status} ${await answer.text()}`)
    await answer.text()
  })

/** How many of `count` saves, sixteen at a time, are done a second. */
export async function rateOf(count: number, save: () => Promise<unknown>) {
  const begun = performance.now()
  let left = count
  const one = async () => {
    while (left-- > 0) await save()
  }
  await Promise.all(Array.from({ length: parallel }, one))
  return (count * 1000) / (performance.now() - begun)
}
