import { readFileSync } from 'node:fs'

/** The program's version, e.g. `0.3.0`, as its package says. */
export function programVersion(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
}
