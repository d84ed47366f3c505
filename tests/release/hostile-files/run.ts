import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { openBook } from '#app/domain/imports/book/open.server.ts'
import { hostileFiles } from '#tests/support/hostile/all.ts'
import { figure } from '#tests/support/release.ts'

// Makes the files, then reads them one after the other in a fresh process, which is watched: how long anything else in it
// had to wait, and what it grew to.
const most = { lag: 200, memory: 300 }
const [folder] = process.argv.slice(2)
process.exitCode = folder ? await readAll(folder) : readApart()

function readApart() {
  const made = mkdtempSync(join(tmpdir(), 'zhigu-hostile-'))
  for (const [at, [, , make]] of hostileFiles.entries()) writeFileSync(join(made, String(at)), make())
  const program = ['--import', 'tsx', fileURLToPath(import.meta.url), made]
  const { status } = spawnSync(process.execPath, program, { stdio: 'inherit' })
  rmSync(made, { recursive: true })
  return status ?? 1
}

async function readAll(folder: string) {
  const mebibytes = () => process.memoryUsage.rss() / 1_048_576
  const [before, peak] = [mebibytes(), { value: 0 }]
  const sampling = setInterval(() => {
    peak.value = Math.max(peak.value, mebibytes())
  }, 10)
  const delay = monitorEventLoopDelay({ resolution: 10 })
  delay.enable()
  let refused = 0
  for (const name of readdirSync(folder))
    refused += await isRefused(join(folder, name), hostileFiles[Number(name)]![1])
  delay.disable()
  clearInterval(sampling)
  const lag = Math.round(delay.max / 1e6)
  figure(
    `[hostile-files] ${refused} of ${hostileFiles.length} refused by name; longest wait ${lag} ms (< ${most.lag}), ` +
      `memory ${Math.round(before)} → ${Math.round(peak.value)} MB (< ${most.memory})`,
  )
  return refused === hostileFiles.length && lag < most.lag && peak.value < most.memory ? 0 : 1
}

async function isRefused(path: string, by: string): Promise<number> {
  try {
    const { batches } = await openBook(path)
    for await (const _ of batches);
    return 0
  } catch (error) {
    return (error as { code?: string }).code === by ? 1 : 0
  }
}
