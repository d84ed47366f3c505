import { HandedOut, handedOutCrumb } from '#app/domain/imports/page/handed-out.tsx'
import { importVerbs } from '#app/domain/imports/verbs.server.ts'
import { act } from '#app/http/act.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { handingOut } from '#app/http/handing-out-pages.server.ts'
import type { CrumbHandle } from '#app/shell/crumbs.tsx'

export const handle: CrumbHandle = { crumb: handedOutCrumb }

export const loader = signedIn(handingOut('passwords'))

/** The answer is the only place where they are ever seen. */
export const action = act(importVerbs['imports.handOut'], { id: 'importId' })

export default HandedOut
