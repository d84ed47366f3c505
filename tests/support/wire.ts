import type { AddressInfo } from 'node:net'
import { createServer, connect as dial, type Socket } from 'node:net'

/** What a program asked of its database: its statements, and how often it had to wait for an answer before the next. */
export type Spoken = { trips: number; statements: number }

/** Milliseconds every answer is held, so that what is sent without waiting for one is sent by then. */
const held = 4

/**
 * Stands between a program and its PostgreSQL. A round trip is what the program sends on a connection until it is given an
 * answer: a pipelined batch is one, however many statements it has. A statement is one execution, by the protocol's messages.
 */
export async function wireTo(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const spoken: Spoken = { trips: 0, statements: 0 }
  const open = new Set<Socket>()
  const server = createServer((program) => {
    const database = dial(Number(target.port), target.hostname)
    let isAnswered = true
    const count = counting(() => {
      spoken.statements += 1
    })
    program.on('data', (chunk) => {
      if (isAnswered) spoken.trips += 1
      isAnswered = false
      count(chunk)
      database.write(chunk)
    })
    database.on('data', (chunk) =>
      setTimeout(() => {
        isAnswered = true
        if (program.writable) program.write(chunk)
      }, held),
    )
    for (const [one, other] of [
      [program, database],
      [database, program],
    ] as const) {
      open.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        open.delete(one)
        other.destroy()
      })
    }
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.toString(),
    /** What was spoken while `work` went on. */
    during: async (work: () => Promise<unknown>): Promise<Spoken> => {
      const before = { ...spoken }
      await work()
      return { trips: spoken.trips - before.trips, statements: spoken.statements - before.statements }
    },
    close: () => {
      for (const one of open) one.destroy()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}

/** Tells of every Query and Execute in what a program sends, in whatever pieces it comes. */
function counting(found: () => void) {
  let isStarted = false
  let rest: Buffer = Buffer.alloc(0)
  return (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (;;) {
      // The first message has no kind before its length.
      const from = isStarted ? 1 : 0
      if (rest.length < from + 4) return
      const length = from + rest.readInt32BE(from)
      if (rest.length < length) return
      const kind = isStarted ? String.fromCharCode(rest[0]!) : ''
      if (kind === 'Q' || kind === 'E') found()
      isStarted = true
      rest = rest.subarray(length)
    }
  }
}
