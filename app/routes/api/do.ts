import { readDo } from '#app/http/do.server.ts'
import { forPrograms } from '#app/http/door.server.ts'
import { readLocale } from '#app/http/locale.ts'
import { problem } from '#app/http/problem.server.ts'

/** The signed-in browser's own calls: refused in the language of its pages. */
export const action = forPrograms(readDo, inItsLanguage, 'page')
export const loader = forPrograms(readDo, inItsLanguage, 'page')

function inItsLanguage(...[refusal, args]: Parameters<typeof problem>) {
  return problem(refusal, args, readLocale(args.request))
}
