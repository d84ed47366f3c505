import { readFileSync } from 'node:fs'
import type { Role } from '#app/domain/actor.ts'
import { cpuOf, press } from '#tests/bench/load.ts'
import type { DemoServer } from '#tests/support/demo-server.ts'
import { goalsOf } from '../speed/goals.ts'
import { signIn } from '../speed/setting.ts'

/** What a process holds of the memory, in MB of 1,048,576 bytes (Linux). */
export function residentOf(pid: number) {
  const kB = readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)?.[1]
  return Math.round(Number(kB) / 1024)
}

/** Processor time of a program started just now until it has answered, in ms. */
export async function firstAnswer({ url, process }: DemoServer) {
  await (await fetch(`${url}/sign-in`)).text()
  return cpuOf(process.pid!)
}

/** MB held at the first answer, a minute after the leader has opened each page of the menu once, and how many these are. */
export async function restingOf({ url, process }: DemoServer) {
  const first = residentOf(process.pid!)
  const headers = { Cookie: await signIn(url, 'leader') }
  const page = await (await fetch(`${url}/today`, { headers })).text()
  const menu = page.match(/<nav.*?<\/nav>/s)?.[0] ?? ''
  const paths = new Set([...menu.matchAll(/href="(\/[^"#?]*)"/g)].map(([, path]) => path!))
  for (const path of paths) await (await fetch(url + path, { headers })).text()
  await new Promise((done) => setTimeout(done, 60_000))
  return { first, idle: residentOf(process.pid!), pages: paths.size }
}

/** MB held once the pages of `[speed]` were asked on 16 connections, each for `seconds`, `rounds` times over. */
export async function loadedOf({ url, process }: DemoServer, firm: string, rounds: number, seconds: number) {
  const cookies = new Map<Role, string>()
  for (let round = 0; round < rounds; round += 1)
    for (const { name, who, path } of goalsOf(firm)) {
      if (!cookies.has(who)) cookies.set(who, await signIn(url, who))
      const headers = { Cookie: cookies.get(who)! }
      await press({ name, url: url + path, pid: process.pid!, headers }, 16, seconds)
    }
  return residentOf(process.pid!)
}
