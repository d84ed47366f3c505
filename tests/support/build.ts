import { resolve } from 'node:path'
import * as flat from '@remix-run/dev/dist/config/flat-routes.js'
import type { ServerBuild } from '@remix-run/node'
import * as entry from '#app/entry.server.tsx'
import * as root from '#app/root.tsx'

const modules = import.meta.glob<Record<string, unknown>>('../../app/routes/*.{ts,tsx}')

type Route = { id: string; parentId?: string; path?: string; index?: boolean; file: string }
const flatRoutes = (): Record<string, Route> => flat.flatRoutes(resolve('app'))

/** Every address of `app/routes` as its manifest has it: `/visits/:visitId`, with its module. */
export async function routeAddresses() {
  const found = flatRoutes()
  const pathOf = ({ parentId, path = '' }: Route): string => {
    const parent = parentId ? found[parentId] : undefined
    return `${parent ? pathOf(parent) : ''}${path ? `/${path}` : ''}`
  }
  const own = Object.values(found).filter(({ path, index }) => path || index)
  return Promise.all(
    own.map(async (route) => {
      const module = await modules[`../../app/${route.file}`]!()
      return {
        address: pathOf(route) || '/',
        file: route.file,
        reads: 'loader' in module,
        acts: 'action' in module,
      }
    }),
  )
}

/** The application's routes as they stand in the source: the same door and pages as the build, without building. */
export async function sourceBuild(): Promise<ServerBuild> {
  const found = flatRoutes()
  const routes: Record<string, unknown> = { root: { id: 'root', path: '', module: root } }
  const clients: Record<string, unknown> = { root: client('root', '', undefined, root) }
  for (const { id, parentId, path, index, file } of Object.values(found)) {
    const module = await modules[`../../app/${file}`]!()
    routes[id] = { id, parentId: parentId ?? 'root', path, index, module }
    clients[id] = { ...client(id, path, parentId ?? 'root', module), index }
  }
  return {
    entry: { module: entry },
    routes,
    assets: {
      entry: { module: '/entry.js', imports: [] },
      routes: clients,
      url: '/manifest.js',
      version: 'test',
    },
    ...{ basename: '/', publicPath: '/', assetsBuildDirectory: 'build/client', isSpaMode: false },
    future: {
      ...{ v3_fetcherPersist: true, v3_relativeSplatPath: true, v3_throwAbortReason: true },
      ...{
        v3_singleFetch: true,
        v3_lazyRouteDiscovery: false,
        v3_routeConfig: false,
        unstable_optimizeDeps: false,
      },
    },
    mode: 'production',
  } as unknown as ServerBuild
}

const client = (id: string, path: string | undefined, parentId: string | undefined, module: object) => ({
  ...{ id, path, parentId, module: `/${id}.js`, imports: [], css: [] },
  ...{
    hasAction: 'action' in module,
    hasLoader: 'loader' in module,
    hasErrorBoundary: 'ErrorBoundary' in module,
  },
  ...{ hasClientAction: false, hasClientLoader: false },
})
