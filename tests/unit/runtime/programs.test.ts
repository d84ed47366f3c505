import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

// npm hands a signal to its shell and to nobody else, so the program has to take the shell's place.
test.each(['start', 'demo', 'dev', 'worker'])(
  'F5: npm’s signals reach the program of `%s`, which stops its database',
  (name) => {
    expect(scripts[name]).toMatch(/^exec node (?:--\S+ (?:tsx )?)*scripts\/\S+/)
    expect(/stopInOrder|\bserve\(/.test(readFileSync(`scripts/${name}.ts`, 'utf8'))).toBe(true)
  },
)

test.each([
  'start',
  'demo',
  'worker',
  'migrate',
  'create-admin',
  'figures',
  'duplicates',
  'backup',
  'restore',
  'doctor',
])('`%s` runs as it was built: no compiler stays beside what serves', (name) => {
  expect(scripts[name]).toMatch(new RegExp(`^(?:exec )?node (?:--\\S+ )*scripts/program\\.js ${name}$`))
})
