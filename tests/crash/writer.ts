import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { v7 as uuidv7 } from 'uuid'

export type Acknowledged = { visitId: string; enterpriseIds: string[]; fileId: string; sha256: string }

let painted = 0

/** Logs visits, each with two firms and a photo of its own, until it is stopped; keeps what was acknowledged. */
export function startWriter(url: string, token: string, enterpriseIds: readonly string[]) {
  const acknowledged: Acknowledged[] = []
  let stopped = false
  const send = async (path: string, body: object) => {
    const response = await fetch(`${url}/api/v1${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(5_000),
    })
    const answer = await response.json()
    if (response.status !== 201) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }
  const faults: string[] = []
  const write = async () => {
    while (!stopped)
      try {
        const photo = await aPhoto()
        const fileId = uuidv7()
        const file = await send('/files', {
          id: fileId,
          name: 'photo.png',
          content: photo.toString('base64'),
        })
        const visitId = uuidv7()
        const first = Math.floor(Math.random() * (enterpriseIds.length - 1))
        const parties = enterpriseIds.slice(first, first + 2)
        await send('/visits', { ...aVisit, id: visitId, enterpriseIds: parties, fileIds: [fileId] })
        acknowledged.push({ visitId, enterpriseIds: parties, fileId, sha256: file.sha256 })
      } catch (error) {
        // Refused connections and cut answers are what a kill looks like; a refusal of the visit is not.
        if (error instanceof Error && /: 4\d\d /.test(error.message)) faults.push(error.message)
        await new Promise((done) => setTimeout(done, 20))
      }
  }
  const loops = Promise.all(Array.from({ length: 4 }, write))
  return {
    acknowledged,
    faults,
    /** Resolves once `wanted` visits were acknowledged. */
    reach: async (wanted: number) => {
      for (let tries = 0; acknowledged.length < wanted; tries += 1) {
        if (tries > 6_000) throw new Error(`only ${acknowledged.length} visits: ${faults[0]}`)
        await new Promise((done) => setTimeout(done, 10))
      }
    },
    stop: () => {
      stopped = true
      return loops
    },
  }
}

const aVisit = {
  mode: 'outbound',
  status: 'held',
  startedOn: '2021-02-05',
  startTime: '09:00',
  endTime: '10:00',
  summary: '途中',
}

function aPhoto() {
  painted += 1
  const [r, g, b] = createHash('sha256').update(`${process.pid} ${painted} ${Math.random()}`).digest()
  return sharp({
    create: { width: 3 + (painted % 40), height: 4, channels: 3, background: { r: r!, g: g!, b: b! } },
  })
    .png()
    .toBuffer()
}
