import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

export type Target = { name: string; url: string; pid: number; headers?: Record<string, string> }
/** `refused` are answers that were not 2xx; the rate is of the others. */
export type Round = { rps: number; cpu: number; times: number[]; bytes: number; refused: number }
export type Figures = { name: string; rps: number; p50: number; p95: number; cpu: number; bytes: number }

/** Asks `target` for `seconds` on `connections` connections; an answer that is not 2xx ends the run. */
export async function ask(target: Target, connections: number, seconds: number): Promise<Round> {
  const round = await press(target, connections, seconds)
  if (round.refused) throw new Error(`${target.name}: ${round.refused} refused`)
  return round
}

/** The same of a target that may refuse what it cannot answer in time. */
export async function press(target: Target, connections: number, seconds: number): Promise<Round> {
  const times: number[] = []
  let bytes = 0
  const before = cpuOf(target.pid)
  const { url, headers } = target
  const run = autocannon({ url, connections, duration: seconds, ...(headers ? { headers } : {}) })
  run.on('response', (_client, status, size, milliseconds) => {
    times.push(milliseconds)
    if (status < 300) bytes = size
  })
  const { duration, errors, timeouts, non2xx } = await run
  const cpu = (cpuOf(target.pid) - before) / times.length
  if (errors || timeouts) throw new Error(`${target.name}: ${errors} errors, ${timeouts} timeouts`)
  return { rps: (times.length - non2xx) / duration, cpu, times, bytes, refused: non2xx }
}

/** Milliseconds of processor a process has used, all its threads (Linux: in hundredths of a second). */
export function cpuOf(pid: number) {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The middle rate of the rounds, the times of all of them, and the least processor time: load beside us only adds. */
export function figuresOf(name: string, rounds: Round[]): Figures {
  const times = rounds.flatMap((round) => round.times).sort((one, other) => one - other)
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0
  return {
    name,
    rps: median(rounds.map(({ rps }) => rps)),
    p50: at(0.5),
    p95: at(0.95),
    cpu: Math.min(...rounds.map(({ cpu }) => cpu)),
    bytes: rounds.at(-1)?.bytes ?? 0,
  }
}

export function median(values: number[]) {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}
