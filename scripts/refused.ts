import { EmbeddedRefusal } from '#db/embedded.server.ts'

/** Something the person who starts the program can put right: told in one line. */
export class Refused extends Error {
  /** For programs, where it has one. */
  readonly code: string | undefined

  constructor(message: string, code?: string) {
    super(message)
    this.code = code
  }
}

/** Runs a script; what it refuses is told in one line, anything else with its stack. */
export async function run(work: () => Promise<void>) {
  try {
    await work()
  } catch (error) {
    const isExpected = error instanceof Refused || error instanceof EmbeddedRefusal
    console.error(isExpected ? error.message : error)
    process.exit(1)
  }
}
