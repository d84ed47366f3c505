import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { ServerBuild } from '@remix-run/node'
import type { Plugin } from 'vite'
import { routeList } from '../../app/http/private-names.ts'
import { locales } from '../../app/i18n/messages.ts'
import { folderOf, write } from './languages.ts'

type Manifest = ServerBuild['assets']
type Route = Manifest['routes'][string]

const client = 'build/client'

/** The list of all routes, which every first visit loads whole, written short; once for each language. */
export function shortManifest(): Plugin {
  return {
    name: 'short-manifest',
    enforce: 'post',
    apply: (_, { command, isSsrBuild }) => command === 'build' && isSsrBuild === true,
    writeBundle() {
      const name = readdirSync(join(client, 'assets')).find((one) => /^manifest-.*\.js$/.test(one))!
      const long = readFileSync(join(client, 'assets', name), 'utf8')
      for (const locale of locales)
        write(
          join(client, folderOf(`assets/${name}`, locale)),
          shortOf(JSON.parse(long.slice(long.indexOf('{'), long.lastIndexOf('}') + 1)), `/assets/${locale}/`),
        )
      rmSync(join(client, 'assets', name))
    },
  }
}

/** A script that makes the manifest with its scripts under `folder`: each file is named once, and what a route has not is not said. */
export function shortOf({ entry, routes, url, version }: Manifest, folder: string): string {
  const files: string[] = []
  const place = (file: string) => {
    const known = files.indexOf(file)
    return known < 0 ? files.push(file) - 1 : known
  }
  const ids = Object.keys(routes)
  const all = (route: Route | undefined, kind: 'imports' | 'css'): string[] =>
    route ? [...(route[kind] ?? []), ...all(routes[route.parentId ?? ''], kind)] : []
  const ownOf = (route: Route, kind: 'imports' | 'css') => {
    const around = all(routes[route.parentId ?? ''], kind)
    const own = (route[kind] ?? []).filter((file) => !around.includes(file))
    return own.map(place).sort((a, b) => a - b)
  }
  const row = (route: Route) => [
    route.id,
    ids.indexOf(route.parentId ?? ''),
    route.path ?? 0,
    flags.reduce((sum, flag, at) => sum + (route[flag] ? 2 ** at : 0), 0),
    place(route.module),
    // What the routes around it load is there already.
    ownOf(route, 'imports'),
    ownOf(route, 'css'),
  ]
  const rows = ids.map((id) => row(routes[id]!))
  const first = [place(entry.module), entry.imports.map(place)]
  const named = files.map((file) => file.replace(/^\/assets\//, ''))
  return `window.${routeList}=(${read})(${JSON.stringify([named, rows, first, url.replace('/assets/', folder), version, folder, flags])})`
}

const flags = [
  'index',
  'hasAction',
  'hasLoader',
  'hasErrorBoundary',
  'hasClientAction',
  'hasClientLoader',
] as const

// Runs in the browser.
const read = `([n,r,e,url,version,f,g])=>{const a=i=>(n[i].endsWith(".js")?f:"/assets/")+n[i],l=i=>i.map(a),routes={};for(const[id,p,t,b,m,i,c]of r){const o=routes[id]={id,parentId:r[p]?.[0],path:t||void 0,module:a(m),imports:l(i),css:l(c)};g.forEach((k,i)=>{o[k]=!!(b>>i&1)})}return{entry:{module:a(e[0]),imports:l(e[1])},routes,url,version}}`
