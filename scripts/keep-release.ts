import { cpSync, readFileSync, rmSync } from 'node:fs'

// `npm run release:keep`, when a version is tagged: keeps its schema, so that upgrading from it is tested from then on.
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
const folder = `tests/fixtures/releases/${version}`
rmSync(folder, { recursive: true, force: true })
cpSync('db/migrations', folder, {
  recursive: true,
  filter: (path) => path === 'db/migrations' || path.endsWith('.sql'),
})
console.log(`${folder} is kept.`)
