import type { ServerBuild } from '@remix-run/node'
import * as entry from '#app/entry.server.tsx'
import * as root from '#app/root.tsx'
import { addressed, routes } from './route-tree.ts'

const modules = import.meta.glob<Record<string, unknown>>('../../app/routes/**/*.{ts,tsx}')
const moduleOf = (file: string) => modules[`../../app/${file}`]!()

/** Every address of the application with its file, and what its module has. */
export async function routeAddresses() {
  return Promise.all(
    addressed.map(async ({ address, file }) => {
      const module = await moduleOf(file)
      return { address, file, reads: 'loader' in module, acts: 'action' in module }
    }),
  )
}

/** The application's routes as they stand in the source: the same door and pages as the build, without building. */
export async function sourceBuild(): Promise<ServerBuild> {
  const served: Record<string, unknown> = { root: { id: 'root', path: '', module: root } }
  const clients: Record<string, unknown> = { root: client('root', '', undefined, root) }
  for (const { id, parentId, path, index, file } of routes) {
    const module = await moduleOf(file)
    served[id] = { id, parentId: parentId ?? 'root', path, index, module }
    clients[id] = { ...client(id, path, parentId ?? 'root', module), index }
  }
  return {
    entry: { module: entry },
    routes: served,
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
        v3_routeConfig: true,
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
