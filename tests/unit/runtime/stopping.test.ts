import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const program = `
const { stopInOrder } = await import('./scripts/stopping.ts')
stopInOrder(async () => {
  await new Promise((done) => setTimeout(done, 3_000))
  console.log('in order')
})
setInterval(() => {}, 60_000)
console.log('ready')`

/** A program that needs three seconds to stop gets two signals so many ms apart: its code, and what it said. */
async function stoppedBy(apart: number) {
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program])
  let said = ''
  child.stdout.on('data', (text) => {
    said += text
  })
  while (!said.includes('ready')) await once(child.stdout, 'data')
  child.kill('SIGTERM')
  setTimeout(() => child.kill('SIGTERM'), apart)
  const [code] = await once(child, 'exit')
  return { code, isInOrder: said.includes('in order') }
}

test('F5: a signal that comes from the terminal and from npm is one, and the database is stopped', async () => {
  expect(await stoppedBy(30)).toEqual({ code: 0, isInOrder: true })
}, 30_000)

test('F5: whoever presses once more a moment later need not wait', async () => {
  expect(await stoppedBy(1_500)).toEqual({ code: 1, isInOrder: false })
}, 30_000)
