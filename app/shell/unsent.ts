import { at } from '#app/addresses.ts'
import { sessionMessages } from '#app/http/session-messages.ts'
import { localeOfPage, toast } from '#app/ui/feedback/toast.tsx'
import { acceptedEvent } from '#app/ui/form/drafts.ts'
import { kitMessages } from '#app/ui/messages.ts'
import { isReadAnew } from '#app/ui/steady/pass.ts'
import { sayDone } from './done.ts'
import { shellMessages } from './messages.ts'
import { carriesFiles, Stopped, sendFiles } from './send-files.ts'

/**
 * A submit that does not reach the server comes back as a refusal like any other, so that the form stays with what
 * was typed, and says so. Without this the page would give way to an error.
 */
export function keepUnsent(scope: Window) {
  const ask = scope.fetch.bind(scope)
  scope.fetch = async (input, init) => {
    const isSubmit = (init?.method ?? 'GET').toUpperCase() !== 'GET'
    const url = new URL(input instanceof Request ? input.url : input, scope.location.href)
    const { pathname, search } = url
    if (!isSubmit && isReadAnew() && isOwnAddress(scope, formAt(pathname, search)))
      return askTold(ask, input, init)
    try {
      const answer = carriesFiles(init?.body)
        ? await sendFiles(url, init.body, formAt(pathname, search), init.signal)
        : await ask(input, init)
      if (!isSubmit) return pathname.endsWith('.data') ? await whole(answer) : answer
      const kept = isSentAway(answer) ? new Response(null, { status: 401 }) : await whole(answer)
      if (kept.status === 401) saySignedOut(scope)
      if (kept.ok) sayDone(kept.headers.get('X-Done'))
      if (kept.ok) scope.dispatchEvent(new CustomEvent(acceptedEvent, { detail: formAt(pathname, search) }))
      return kept
    } catch (error) {
      if (!isSubmit || !(error instanceof TypeError)) throw error
      const { notSent, stopped } = shellMessages[localeOfPage()].errors
      const message = error instanceof Stopped ? stopped : notSent
      toast(message)
      return new Response(unsent(message), { status: 503, headers: { 'X-Remix-Response': 'yes' } })
    }
  }
}

// A script of the page's own follows where a browser would have gone: what was sent was not taken.
const isSentAway = ({ redirected, url }: Response) => redirected && new URL(url).pathname === at.signIn()

// Whatever was pressed: not every button has a place for a refusal.
function saySignedOut({ location }: Window) {
  const locale = localeOfPage()
  toast(sessionMessages[locale].over, {
    label: kitMessages[locale].signInAgain,
    run: () => location.assign(at.signIn({ to: location.pathname + location.search, over: 1 })),
  })
}

const longestPause = 60_000

// What a page asks by itself may change nothing of it but by an answer: away from the network, after the end of the session
// or of the record it stays as it is, and asks again until the reader goes elsewhere.
async function askTold(ask: typeof fetch, input: RequestInfo | URL, init?: RequestInit) {
  const headers = new Headers(init?.headers)
  headers.set('X-Told', '1')
  for (let pause = 2_000; ; pause = Math.min(pause * 2, longestPause)) {
    const answer = await ask(input, { ...init, headers }).then(whole, () => undefined)
    if (answer?.status === 200) return answer
    init?.signal?.throwIfAborted()
    await new Promise((done) => setTimeout(done, pause))
  }
}

// Only the page where it stands is asked anew; whoever goes elsewhere meanwhile waits for nothing.
const isOwnAddress = ({ location }: Window, address: string) =>
  address === formAt(location.pathname, location.search)

/** The address of the form behind a page's data request. */
function formAt(pathname: string, search: string) {
  const asked = new URLSearchParams(search)
  asked.delete('index')
  asked.delete('_routes')
  return pathname.replace(/\.data$/, '') + (asked.size ? `?${asked}` : '')
}

// A network can go, or the reader leave, in the middle of an answer: only one that has come to its end counts.
async function whole(answer: Response) {
  if (!answer.body) return answer
  const { status, statusText, headers } = answer
  return new Response(await answer.arrayBuffer(), { status, statusText, headers })
}

// What the server would have sent: each value at a place of its own, `_name: place of the value` between them.
function unsent(message: string) {
  const [kind, code] = ['unavailable', 'door.unreachable']
  const refusal = { _5: 6, _7: 8, _9: 10, _11: 12, _13: 12, _14: 12 }
  const names = ['kind', kind, 'code', code, 'message', message, 'fields', {}, 'fieldMessages', 'facts']
  return `${JSON.stringify([{ _1: 2 }, 'data', { _3: 4 }, 'refusal', refusal, ...names])}\n`
}
