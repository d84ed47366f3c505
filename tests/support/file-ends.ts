import { afterAll } from 'vitest'
import { dropDatabases } from './harness.ts'

// Files of a worker share their modules: what must happen at the end of each is said here, which runs for each.
afterAll(dropDatabases)
