import type { ServerBuild } from '@remix-run/node'
import type { Locale } from '#app/i18n/messages.ts'

/** The build whose scripts speak `locale` alone: the production build has each of them once for every language. */
export function inLanguage(build: ServerBuild, locale: Locale): ServerBuild {
  const own = JSON.stringify(build.assets).replace(/"\/assets\/([^"/]+\.js)"/g, `"/assets/${locale}/$1"`)
  const assets: ServerBuild['assets'] = JSON.parse(own)
  // The pieces that were put together name the first script again, which the page names by itself.
  const isOther = (file: string) => file !== assets.entry.module
  for (const one of [assets.entry, ...Object.values(assets.routes)])
    one.imports = one.imports?.filter(isOther) ?? []
  return { ...build, assets }
}
