import { readdirSync, readFileSync } from 'node:fs'
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
// The test runner hands out style sheets empty: they are read where they lie.
const sheets = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file: `app/${file}`, text: readFileSync(`app/${file}`, 'utf8') }))
const product = code.filter(({ file }) => file.startsWith('app/'))
const door = code.filter(({ file }) => file.startsWith('app/http/'))
const matches = (pattern: RegExp, files = code) =>
  files.flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([found]) => `${file}: ${found.trim()}`))

/** The folder of a word: what belongs to it may be drawn in any of its rooms. */
const wordOf = (folder: string) => folder.split('/').slice(0, 3).join('/')

describe('F6: each rule stands once, in its own room:', () => {
  test('F6: a class is used in the folder of the word whose sheet draws it', () => {
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
            .filter((name) => ![...homes.get(name)!].some((home) => dirname(file).startsWith(wordOf(home))))
            .map((name) => `${file}: ${name}`),
        ),
      )
    expect(homes.size).toBeGreaterThan(100)
    expect(strangers).toEqual([])
  })

  test('F6: no literal is spread into another only to stand on one line', () => {
    expect(
      matches(/\.\.\.(?:\{(?!\})|\[)(?=[^\n]*[\]}],?$).*/gm).filter((one) => !/\?|&&/.test(one)),
    ).toEqual([])
  })

  test('F6: a style sheet packs nothing: one rule or declaration a line, none over 110 characters', () => {
    const bare = (text: string) =>
      text.replace(/\/\*[\s\S]*?\*\/|"[^"\n]*"|url\([^)\n]*\)/g, (found) => found.replace(/[^\n]/g, ' '))
    const packed = sheets.flatMap(({ file, text }) => {
      const lines = text.split('\n')
      return bare(text)
        .split('\n')
        .flatMap((line, at) =>
          /[{};][^\S\n]*\S/.test(line) || lines[at]!.length > 110 ? [`${file}:${at + 1}: ${lines[at]}`] : [],
        )
    })
    expect(sheets.length).toBeGreaterThan(60)
    expect(packed).toEqual([])
  })

  test('F6: a closed list is named, never cut out of another by its place', () => {
    expect(matches(/\b(?:roles|\w+States|levels|stages|\w+Channels)\.slice\(.*/g)).toEqual([])
  })

  test('F6: no word is guessed by putting an s behind it', () => {
    expect(matches(/\}s`|\+ 's'|replace\(\/y\$\/.*/g, door)).toEqual([])
  })

  test('F6: which states of a ticket are open stands in one list', () => {
    expect(
      matches(/'new',\s*'accepted',\s*'dispatched'.*/g, product).map((one) => one.split(':')[0]),
    ).toEqual(['app/domain/ticket-states.ts'])
  })
})

test('E17: how something is called in the reader’s language is asked of one function', () => {
  expect(matches(/(?:=== 'en'|isEnglish|inEnglish) \? \(?([\w.?]*\b)nameEn\b.*/g)).toEqual([])
})
