import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { routeList } from '#app/http/private-names.ts'
import { edited } from '#scripts/vite/edits.ts'
import { shortOf } from '#scripts/vite/route-manifest.ts'

const said = {
  hasAction: false,
  hasLoader: true,
  hasErrorBoundary: false,
  hasClientAction: false,
  hasClientLoader: false,
}
const root = {
  id: 'root',
  path: '',
  module: '/assets/r.js',
  imports: ['/assets/s.js'],
  css: ['/assets/r.css'],
}
const today = {
  id: 'routes/today',
  parentId: 'root',
  path: 'today',
  module: '/assets/t.js',
  imports: ['/assets/s.js', '/assets/u.js'],
  css: ['/assets/r.css', '/assets/t.css'],
}
const manifest = {
  entry: { module: '/assets/e.js', imports: ['/assets/s.js'] },
  routes: { root: { ...root, ...said }, 'routes/today': { ...today, ...said, hasAction: true } },
  url: '/assets/manifest-1.js',
  version: '1',
}

test('the short list of routes says what the long one does, in the folder of a language, without what lies around a route', () => {
  const window: Record<string, unknown> = {}
  runInNewContext(shortOf(manifest, '/assets/en/'), { window })
  const read = JSON.parse(JSON.stringify(window[routeList]))
  expect(read.entry).toEqual({ module: '/assets/en/e.js', imports: ['/assets/en/s.js'] })
  expect(read.url).toBe('/assets/en/manifest-1.js')
  expect(read.routes.root).toMatchObject({
    module: '/assets/en/r.js',
    css: ['/assets/r.css'],
    hasLoader: true,
  })
  expect(read.routes['routes/today']).toEqual({
    ...said,
    id: 'routes/today',
    parentId: 'root',
    path: 'today',
    index: false,
    hasAction: true,
    module: '/assets/en/t.js',
    imports: ['/assets/en/u.js'],
    css: ['/assets/t.css'],
  })
})

test('stretches of a text are replaced where they stand', () => {
  const edits = [
    { start: 4, end: 5, text: 'three' },
    { start: 0, end: 1, text: 'one' },
  ]
  expect(edited('1 2 3', edits)).toBe('one 2 three')
})
