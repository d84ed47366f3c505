import type { ServerBuild } from '@remix-run/node'
import type { Locale } from '#app/i18n/messages.ts'

/** The build whose scripts speak `locale` alone: the production build has each of them once for every language. */
export function inLanguage(build: ServerBuild, locale: Locale): ServerBuild {
  const own = JSON.stringify(build.assets).replace(/"\/assets\/([^"/]+\.js)"/g, `"/assets/${locale}/$1"`)
  return { ...build, assets: JSON.parse(own) }
}
