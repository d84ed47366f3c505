/** A page that is being read anew without its reader having asked. */
type Pass = { isOwn: boolean }

/** What is asked of the page's router. */
type Router = {
  state: State
  subscribe: (hear: (state: State) => void) => () => void
  revalidate: () => void
}
type State = {
  revalidation: 'idle' | 'loading'
  loaderData: Record<string, unknown>
  navigation: { formMethod?: string }
  fetchers: Map<string, { formMethod?: string }>
}

let pass: Pass | undefined
const ofOthers = new WeakSet<object>()

/**
 * Reads the page anew. `own`: for something the reader did, elsewhere than on the page; it is shown as it comes, while what
 * others did holds its rows in place. Whatever the reader sends meanwhile comes with the same reading, and is her own.
 * The router is asked itself: what React draws of it leaves out states that follow each other quickly.
 */
export function readAnew(router: Router, { own }: { own: boolean }) {
  if (pass) pass.isOwn ||= own
  else {
    const [current, before] = [{ isOwn: own }, router.state.loaderData]
    pass = current
    const end = router.subscribe((state) => {
      current.isOwn ||= isSent(state)
      if (state.revalidation !== 'idle') return
      end()
      pass = undefined
      if (current.isOwn) return
      for (const [route, data] of Object.entries(state.loaderData))
        if (data !== before[route] && typeof data === 'object' && data !== null) ofOthers.add(data)
    })
  }
  router.revalidate()
}

/** Whether the page is being read anew, for whomever. */
export const isReadAnew = () => pass !== undefined

/** Whether these data of a page came because of what others did. */
export const cameOfOthers = (data: unknown) => typeof data === 'object' && data !== null && ofOthers.has(data)

const isSent = ({ navigation, fetchers }: State) =>
  navigation.formMethod !== undefined ||
  [...fetchers.values()].some(({ formMethod }) => formMethod !== undefined)
