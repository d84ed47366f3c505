import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'

const load = (files: Record<string, string>) =>
  Object.entries(files).map(([path, text]) => ({ file: path.slice('../../../'.length), text }))
const code = load(
  import.meta.glob<string>('../../../{app,db,scripts}/**/*.{ts,tsx}', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
)
const sheets = load(
  import.meta.glob<string>('../../../app/**/*.css', { query: '?raw', import: 'default', eager: true }),
)
const domain = code.filter(({ file }) => file.startsWith('app/domain/') || file.startsWith('app/http/'))
const matches = (pattern: RegExp, files = code) =>
  files.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([found]) => `${file}: ${found.trim()}`))

describe('F6: each rule stands once, in its own room:', () => {
  test('F6: a class is used in the folder whose sheet draws it, in its subfolders, and by the pages of that word', () => {
    const homes = new Map<string, Set<string>>()
    for (const { file, text } of sheets)
      if (!file.startsWith('app/ui/'))
        for (const [, name] of text.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/\.([a-z]+-[\w-]+)/g))
          if (!/^(z|mantine|maplibregl|mapboxgl)-/.test(name!))
            homes.set(name!, (homes.get(name!) ?? new Set()).add(dirname(file)))
    const strangers = code
      .filter(({ file }) => file.endsWith('.tsx') && file.startsWith('app/domain/'))
      .flatMap(({ file, text }) =>
        [...text.matchAll(/class(?:Name)?=(?:"([^"]*)"|\{([^}\n]*)\})/g)].flatMap(([, plain, made]) =>
          (plain ?? made ?? '')
            .split(/[\s`'"${}()?:]+/)
            .filter((name) => homes.has(name))
            .filter((name) => ![...homes.get(name)!].some((home) => dirname(file).startsWith(home)))
            .map((name) => `${file}: ${name}`),
        ),
      )
    expect(strangers).toEqual([])
  })

  test('F6: no literal is spread into another only to stand on one line', () => {
    expect(
      matches(/\.\.\.(?:\{(?!\})|\[)(?=[^\n]*[\]}],?$).*/gm).filter((one) => !/\?|&&/.test(one)),
    ).toEqual([])
  })

  test('F6: a closed list is named, never cut out of another by its place', () => {
    expect(matches(/\b(?:roles|\w+States|levels|stages|\w+Channels)\.slice\(.*/g)).toEqual([])
  })

  test('F6: no word is guessed by putting an s behind it', () => {
    expect(matches(/\}s`|\+ 's'|replace\(\/y\$\/.*/g, domain)).toEqual([])
  })

  test('F6: the dictionary’s codes stand in the dictionary, not in the rules', () => {
    expect(matches(/'(?:network_site|property_repair|policy_payout|legal_labour)'/g, domain)).toEqual([])
  })
})
