import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

// npm hands a signal to its shell and to nobody else, so the program has to take the shell's place.
test.each(['start', 'demo', 'dev', 'worker'])(
  'F5: npm’s signals reach the program of `%s`, which stops its database',
  (name) => {
    const [, file] = scripts[name]?.match(/^exec node (?:--\S+ )*--import tsx (scripts\/\w+\.ts)$/) ?? []
    expect(scripts[name]).toBe(`exec node ${scripts[name]?.slice(10)}`)
    expect(/stopInOrder|\bserve\(/.test(readFileSync(file!, 'utf8'))).toBe(true)
  },
)
