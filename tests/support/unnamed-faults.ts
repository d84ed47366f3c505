import { writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import type { TestModule, Vitest } from 'vitest/node'

type Fault = { name?: string; message?: string; stack?: string; stacks?: { file: string; line: number }[] }

/** A reporter of what ends a run badly outside every test, which the JSON report does not hold. */
export default class UnnamedFaults {
  private at = ''

  onInit({ config }: Vitest) {
    const files = config.outputFile
    const json = typeof files === 'object' ? files.json : files
    if (json) this.at = json.replace(/\.json$/, '.unnamed.json')
  }

  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly Fault[]) {
    if (!this.at) return
    const files = modules
      .filter((module) => module.errors().length > 0)
      .map(
        (module) =>
          `${relative('.', module.moduleId)} is not whole: ${module
            .errors()
            .map(({ stack, message }) => stack ?? message)
            .join('\n')}`,
      )
    writeFileSync(this.at, JSON.stringify([...unhandled.map(said), ...files]))
  }
}

function said({ name, message, stack, stacks }: Fault) {
  const where = (stacks ?? []).map(({ file, line }) => `${relative('.', file)}:${line}`).join(' ')
  return `${name ?? ''}: ${message ?? ''} ${where}\n${stack ?? ''}`
}
