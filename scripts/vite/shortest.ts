import { minify } from 'terser'
import type { Plugin } from 'vite'

/** Writes the scripts a phone loads first shorter than the build's own minifier does, which is quick: by a twentieth. */
export function shortest(): Plugin {
  return {
    name: 'shortest',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    generateBundle: {
      // After all that writes into them.
      order: 'post',
      async handler(_, bundle) {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk' || !isFirst(chunk.name)) continue
          const { code } = await minify(chunk.code, { module: true, ecma: 2020 })
          chunk.code = code ?? chunk.code
        }
      },
    },
  }
}

/** What every page needs goes by the name of the browser's entry, which lies in it. */
const isFirst = (name: string) => /^(entry\.client|shared|phone-)/.test(name)
