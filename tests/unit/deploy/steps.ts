import { spawn, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { clear } from '#tests/support/cleared.ts'
import { ended } from '#tests/support/demo-server.ts'
import { figure } from '#tests/support/release.ts'

const port = '3931'

/**
 * Runs a Dockerfile's COPY, RUN and CMD without a container: each image is a folder, `/program` its working folder, and the
 * context is what git has. Answers what the program said when it was asked.
 */
export async function runSteps(dockerfile: string) {
  const root = mkdtempSync(join(tmpdir(), 'zhigu-image-'))
  const images: Record<string, string> = {}
  let at = ''
  try {
    for (const line of dockerfile.split('\n')) {
      const [, verb = '', rest = ''] = line.match(/^([A-Z]+) (.*)$/) ?? []
      if (verb === 'FROM') {
        at = join(root, String(Object.keys(images).length))
        mkdirSync(at)
        images[rest.split(' AS ')[1] ?? 'last'] = at
      }
      if (verb === 'COPY') copy(rest, at, images)
      if (verb === 'RUN' && !rest.includes('chown')) run(rest, at)
    }
    return { ...(await serve(at, join(root, 'data'))), images: Object.keys(images).length }
  } finally {
    clear(root)
  }
}

function copy(rest: string, at: string, images: Record<string, string>) {
  const [, from, names = ''] = rest.match(/^(?:--from=(\w+) )?(.*)$/) ?? []
  const given = names.split(' ')
  const into = join(at, given.pop()!)
  for (const name of given) {
    const sources = name === '.' ? tracked() : [name.replace('/program/', '')]
    const isNamed = given.length === 1 && name !== '.'
    for (const source of sources) {
      const target = isNamed ? into : join(into, source)
      mkdirSync(dirname(target), { recursive: true })
      cpSync(join(from ? images[from]! : '.', source), target, { recursive: true, preserveTimestamps: true })
    }
  }
}

const tracked = () =>
  spawnSync('git', ['ls-files', 'app', 'db', 'public', 'scripts', '*.json', '*.ts', '*.js'], {
    encoding: 'utf8',
  })
    .stdout.trim()
    .split('\n')
    .filter((file) => !file.startsWith('tests/'))

function run(command: string, cwd: string) {
  const begun = performance.now()
  const { status } = spawnSync('sh', ['-c', command], { cwd, stdio: 'inherit', env: bare() })
  if (status !== 0) throw new Error(`${command}: ${status}`)
  figure(`${command.slice(0, 40)}: ${Math.round((performance.now() - begun) / 1_000)} s`)
}

async function serve(cwd: string, data: string) {
  const own = { DATA_DIR: data, BACKUP_DIR: `${data}-backups`, PORT: port }
  const env: NodeJS.ProcessEnv = { ...bare(), ...own, NODE_ENV: 'production' }
  const program = spawn('npm', ['start'], { cwd, env, stdio: 'inherit' })
  let ready = ''
  for (let tries = 0; ready !== 'ready' && tries < 300; tries += 1) {
    await new Promise((done) => setTimeout(done, 200))
    ready = await fetch(`http://127.0.0.1:${port}/readyz`)
      .then((answer) => answer.text())
      .catch(() => '')
  }
  const backup = spawnSync('npm', ['run', 'backup'], { cwd, env, stdio: 'inherit' }).status
  spawnSync('npm', ['run', 'doctor'], { cwd, env, stdio: 'inherit' })
  await ended(program, 'SIGTERM')
  return { ready, backup }
}

const bare = () => {
  const { PATH, HOME } = process.env
  return { PATH, HOME } as unknown as NodeJS.ProcessEnv
}
