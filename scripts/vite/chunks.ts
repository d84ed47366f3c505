import type { Plugin, Rollup } from 'vite'

// What every page needs; of Mantine's hooks those alone that a page takes before anything floats.
const everywhere =
  /\/app\/(entry\.client\.tsx|root\.tsx|routes\/frame\.tsx)$|use-(hotkeys|window-event)\.mjs$/
const allHooks = /\/@mantine\/hooks\/esm\/index\.mjs$/

// All that floats comes at once, when the page is at rest, with the packages it needs.
const floating = /\/node_modules\/@mantine\/|\/app\/ui\/floating\//
const isPackage = (id: string) => id.includes('/node_modules/')

// What is opened first on a phone, on a slow network.
const onPhones = ['today', 'tickets/one', 'visits/new'].map((name) => `/app/routes/${name}.tsx`)

/**
 * Into which file of the browser's scripts a module goes: what every page needs into one, which is kept from page to page;
 * what floats into one. Of the rest, pages that phones open first load nothing that another page alone has a use for: each
 * of their modules lies with those that the same ones of these pages need. All others are put together by size.
 */
export function chunks(): Plugin {
  let place: ((id: string) => string | undefined) | undefined
  return {
    name: 'chunks',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    config: () => ({
      build: {
        rollupOptions: {
          output: {
            experimentalMinChunkSize: 3_000,
            // Names would be told to every visitor in the list of all routes.
            entryFileNames: 'assets/[hash].js',
            chunkFileNames: 'assets/[hash].js',
            onlyExplicitManualChunks: true,
            manualChunks(id, { getModuleIds, getModuleInfo }) {
              place ??= placed([...getModuleIds()], getModuleInfo)
              return place(id)
            },
          },
        },
      },
    }),
  }
}

function placed(all: string[], module: Rollup.GetModuleInfo) {
  const reached = (begins: (id: string) => boolean, from = all) => {
    const found = new Set<string>()
    const next = from.filter(begins)
    for (let id = next.pop(); id; id = next.pop()) {
      if (found.has(id)) continue
      found.add(id)
      if (!allHooks.test(id)) next.push(...(module(id)?.importedIds ?? []))
    }
    return found
  }
  const shared = reached((id) => everywhere.test(id))
  const floats = reached((id) => floating.test(id))
  const pages = onPhones.map((page) => reached((id) => id.endsWith(page)))
  const others = all
    .filter((id) => /\/app\/routes\/[^?]*\.tsx$/.test(id) && !onPhones.some((page) => id.endsWith(page)))
    .map((id) => reached((one) => one === id))
  /** How many other pages need it too: what many do lies apart from what few do. */
  const kin = (id: string) => {
    const many = others.filter((other) => other.has(id)).length
    return many === 0 ? '' : many > others.length / 3 ? '-and-many' : '-and-few'
  }
  return (id: string) => {
    if (shared.has(id)) return 'shared'
    if (floating.test(id) || (isPackage(id) && floats.has(id))) return 'floating'
    const of = pages.flatMap((page, at) => (page.has(id) ? at : []))
    return of.length ? `phone-${of.join('-')}${kin(id)}` : undefined
  }
}
