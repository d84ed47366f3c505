import { readDo } from '#app/http/do.server.ts'
import { forPrograms } from '#app/http/door.server.ts'
import { readLocale } from '#app/http/locale.ts'
import { problem } from '#app/http/problem.server.ts'

/** The signed-in browser's own calls: in its language, for pages read like any refusal of theirs. */
export const action = forPrograms(
  readDo,
  (refusal, args) => problem(refusal, args, readLocale(args.request)),
  'page',
)
export const loader = action
