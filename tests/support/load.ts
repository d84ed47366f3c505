import { connect, type Socket } from 'node:net'

/** Milliseconds each answer of `ask` took, one after the other, and their statuses. */
export async function timed(count: number, ask: (at: number) => Promise<Response>) {
  const ms: number[] = []
  const statuses = new Set<number>()
  for (let at = 0; at < count; at += 1) {
    const start = performance.now()
    const answer = await ask(at)
    await answer.arrayBuffer()
    ms.push(performance.now() - start)
    statuses.add(answer.status)
  }
  ms.sort((a, b) => a - b)
  const part = (share: number) => ms[Math.min(ms.length - 1, Math.floor(ms.length * share))] ?? 0
  return { median: part(0.5), p95: part(0.95), statuses: [...statuses] }
}

export type Timed = Awaited<ReturnType<typeof timed>>

/** How many times the quiet run's the other one's median and p95 are, as text for a report. */
export const compared = (quiet: Timed, other: Timed) =>
  `median ${other.median.toFixed(0)} ms (${(other.median / quiet.median).toFixed(2)} ×), p95 ${other.p95.toFixed(0)} ms (${(other.p95 / quiet.p95).toFixed(2)} ×)`

type Sent = { path: string; headers: Record<string, string>; body: Buffer }

/** A request on a socket of its own whose body goes out `bytes` every `ms`, from its first byte on. */
export function trickle(url: string, { path, headers, body }: Sent, bytes: number, ms: number) {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let at = 0
  const send = () => {
    socket.write(body.subarray(at, at + bytes))
    at += bytes
    if (at >= body.length) clearInterval(timer)
  }
  const timer = setInterval(send, ms)
  const said = hear(socket).finally(() => clearInterval(timer))
  socket.write(headOf(path, { Origin: url, Host: `${hostname}:${port}`, ...headers }, body.length))
  send()
  return { socket, said }
}

/** A whole request, hung up on after `ms`. */
export async function hangUp(url: string, sent: Sent, ms: number) {
  const { socket } = trickle(url, sent, sent.body.length, 60_000)
  await new Promise((done) => setTimeout(done, ms))
  socket.destroy()
}

const headOf = (path: string, headers: Record<string, string>, length: number) =>
  `${[`POST ${path} HTTP/1.1`, ...Object.entries({ ...headers, 'Content-Length': String(length), Connection: 'close' }).map(([name, value]) => `${name}: ${value}`)].join('\r\n')}\r\n\r\n`

function hear(socket: Socket): Promise<string> {
  let said = ''
  return new Promise((done) => {
    socket.on('data', (piece) => {
      said += piece
    })
    socket.on('error', () => done(said)).on('close', () => done(said))
  })
}
