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
    const begun = performance.now()
    let left = count
    const one = async () => {
      while (left-- > 0) await save(firm)
    }
    await Promise.all(Array.from({ length: parallel }, one))
    return (count * 1000) / (performance.now() - begun)
  }
}
