import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Rollup } from 'vite'
import { type Plugin, parseAst } from 'vite'
import { locales } from '../../app/i18n/messages.ts'
import { callsOf, edited } from './edits.ts'

/** A name of nobody's, so that it is still there when everything else has been made short. */
const mark = '__inEachLanguage'

/**
 * Writes every script of the browser once for each language, with that language's messages alone:
 * `assets/today-1a2b.js` becomes `assets/zh-CN/today-1a2b.js` and `assets/en/today-1a2b.js`. The server names those of
 * the reader (`app/http/in-language.server.ts`).
 */
export function languages(): Plugin {
  return {
    name: 'languages',
    enforce: 'post',
    apply: (_, { command, isSsrBuild }) => command === 'build' && !isSsrBuild,
    transform: (code, id) =>
      id.includes('/app/') && !id.endsWith('/i18n/messages.ts')
        ? code.replace(/\bdefineMessages\(/g, `/* @__PURE__ */ ${mark}(`)
        : undefined,
    // Whole files are written by now, with the names of all others in them.
    writeBundle({ dir }, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue
        for (const [at, locale] of locales.entries())
          write(join(dir!, folderOf(chunk.fileName, locale)), inLanguage(chunk.code, at, locale, bundle))
        rmSync(join(dir!, chunk.fileName))
      }
    },
  }
}

/** `assets/x.js` in the folder of a language. */
export const folderOf = (file: string, locale: string) => file.replace(/^assets\//, `assets/${locale}/`)

/** Its messages are asked for by the reader's language, which is this one. */
function inLanguage(code: string, at: number, locale: string, bundle: Rollup.OutputBundle) {
  const calls = code.includes(mark) ? callsOf(parseAst(code), mark) : []
  const own = edited(
    code,
    calls.map(({ start, end, arguments: given }) => {
      const words = code.slice(given[at]!.start, given[at]!.end)
      return { start, end, text: `(m=>({"zh-CN":m,en:m}))(${words})` }
    }),
  )
  // What is loaded later is named from the root on.
  return own.replace(/(["'`])(assets\/[^"'`]+\.js)\1/g, (whole, quote: string, file: string) =>
    file in bundle ? quote + folderOf(file, locale) + quote : whole,
  )
}

/** A script, and the same packed, so that the server packs nothing anew and can say how long it is. */
export function write(path: string, code: string) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, code)
  writeFileSync(`${path}.gz`, gzipSync(code, { level: 9 }))
}
