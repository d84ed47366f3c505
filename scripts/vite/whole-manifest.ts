import type { Plugin } from 'vite'

const asked = /function isFogOfWarEnabled\([^)]*\) \{[^}]*\}/
const withoutDiscovery = 'function isFogOfWarEnabled() { return false }'

/** Lazy route discovery is off (remix.config.js): what the framework would do if it were on is no part of the scripts. */
export function wholeManifest(): Plugin {
  return {
    name: 'whole-manifest',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    transform(code, id) {
      if (!/\/@remix-run\/react\/dist\/esm\/fog-of-war\.js$/.test(id)) return
      if (!asked.test(code)) this.error('The framework asks in another way whether routes are discovered.')
      return { code: code.replace(asked, withoutDiscovery), map: null }
    },
  }
}
