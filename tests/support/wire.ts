import { mkdtempSync } from 'node:fs'
import { createServer, connect as dial, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clear } from './cleared.ts'

/** What a program asked of its database: its statements, and how often it had to wait for an answer before the next. */
export type Spoken = { trips: number; statements: number }

/**
 * Answers are given together when nobody has said anything for so many milliseconds: what the program sends without
 * waiting for an answer is sent by then, on a busy machine as well.
 */
const quiet = 6

/**
 * Stands between a program and its PostgreSQL. A round trip is what the program sends on a connection until it is given an
 * answer: a pipelined batch is one, however many statements it
 * has, since the answers come together when it is done. A statement is one execution, by the protocol's messages.
 */
export async function wireTo(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const spoken: Spoken = { trips: 0, statements: 0 }
  const open = new Set<Socket>()
  const server = createServer((program) => {
    const database = dial(Number(target.port), target.hostname)
    let isAnswered = true
    let answers: Buffer[] = []
    let timer: NodeJS.Timeout | undefined
    const give = () => {
      if (!answers.length) return
      isAnswered = true
      if (program.writable) program.write(Buffer.concat(answers))
      answers = []
    }
    const wait = () => {
      clearTimeout(timer)
      timer = setTimeout(give, quiet)
    }
    const count = counting(() => {
      spoken.statements += 1
    })
    program.on('data', (chunk) => {
      if (isAnswered) spoken.trips += 1
      isAnswered = false
      count(chunk)
      database.write(chunk)
      wait()
    })
    database.on('data', (chunk) => {
      answers.push(chunk)
      wait()
    })
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
  // A local socket: on the network a small packet may wait for the one before it, which is no waiting of the program's.
  const folder = mkdtempSync(join(tmpdir(), 'zhigu-wire-'))
  const socket = join(folder, 'wire')
  await new Promise<void>((done) => server.listen(socket, done))
  return {
    /** What the program connects to. */
    ends: { url: databaseUrl, socket },
    /** What was spoken while `work` went on. */
    during: async (work: () => Promise<unknown>): Promise<Spoken> => {
      const before = { ...spoken }
      await work()
      return { trips: spoken.trips - before.trips, statements: spoken.statements - before.statements }
    },
    close: () => {
      for (const one of open) one.destroy()
      return new Promise<void>((done) =>
        server.close(() => {
          clear(folder)
          done()
        }),
      )
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
