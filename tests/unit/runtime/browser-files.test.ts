import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { browserFiles } from '#scripts/browser-files.ts'

const policy = 'Content-Security-Policy'

/** Asks a server that has these files, and says of every answer what it says of pages. */
async function served(files: Record<string, string | Buffer>) {
  const folder = mkdtempSync(join(tmpdir(), 'zhigu-files-'))
  mkdirSync(join(folder, 'assets/en'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  const app = express()
  app.use((_, response, next) => {
    response.setHeader(policy, "default-src 'self'")
    next()
  })
  app.use(browserFiles(folder))
  const server = app.listen(0)
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return (path: string, coding: string) =>
    fetch(`http://127.0.0.1:${port}${path}`, { headers: { 'Accept-Encoding': coding } })
}

test('a script goes out as the build packed it, for a year, without what is said of pages', async () => {
  const ask = await served({ 'assets/en/a.js': 'plain()', 'assets/en/a.js.gz': gzipSync('packed()') })
  const packed = await ask('/assets/en/a.js', 'gzip')
  expect(await packed.text()).toBe('packed()')
  expect(packed.headers.get('Cache-Control')).toMatch(/max-age=31536000, immutable/)
  expect(packed.headers.get('Content-Type')).toMatch(/javascript/)
  expect(packed.headers.get(policy)).toBeNull()
  expect(await (await ask('/assets/en/a.js', 'identity')).text()).toBe('plain()')
})

test('a worker keeps the policy of pages, which it has from its own answer alone', async () => {
  const ask = await served({ 'assets/map-worker-1a.js': 'work()' })
  const answer = await ask('/assets/map-worker-1a.js', 'gzip')
  expect(answer.headers.get(policy)).toBe("default-src 'self'")
})

test('what has no hash in its name may change within the hour', async () => {
  const ask = await served({ 'icon.svg': '<svg/>' })
  expect((await ask('/icon.svg', 'gzip')).headers.get('Cache-Control')).toBe('public, max-age=3600')
})
