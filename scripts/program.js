import { pathToFileURL } from 'node:url'
import { ensureBuilt } from './build.js'

// `node scripts/program.js NAME …`: the program scripts/NAME.ts as it was built, in production. It is built first where
// its sources have changed, by a process of its own: no compiler stays beside what serves. Without a name it is only built.
process.env.NODE_ENV = 'production'
const [name] = process.argv.splice(2, 1)
ensureBuilt()
if (name) await import(pathToFileURL(`build/server/${name}.js`).href)
