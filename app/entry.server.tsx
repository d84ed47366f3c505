import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import type { ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { dataStream } from '#app/http/private-names.ts'
import { faultOf, log } from '#app/runtime/log.server.ts'
import { DrawnWithContext } from '#app/ui/drawn-with.ts'
import { NonceContext } from '#app/ui/nonce.ts'

/**
 * Renders the document at one go, since no loader defers anything: React's stream would hand out thousands of pieces to be
 * joined again, a tenth of the page's cost. The data follows in one script instead of Remix's waiting one.
 * The nonce goes by React context: in loader data it would reach the client.
 */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  { serverHandoffStream, ...remixContext }: EntryContext,
  { nonce, requestId, drawnWith }: AppLoadContext,
) {
  const page = drawn(
    requestId,
    <NonceContext.Provider value={nonce}>
      <DrawnWithContext.Provider value={drawnWith}>
        <RemixServer context={remixContext} url={request.url} nonce={nonce} />
      </DrawnWithContext.Provider>
    </NonceContext.Provider>,
  )
  const data = serverHandoffStream ? scriptOf(await new Response(serverHandoffStream).text(), nonce) : ''
  headers.set('Content-Type', 'text/html; charset=utf-8')
  headers.set('Cache-Control', 'no-store')
  return new Response(Buffer.from(`<!DOCTYPE html>${page}${data}`), { headers, status })
}

/** A page that cannot be drawn is logged here; Remix then draws its error in its place. */
function drawn(requestId: string, page: ReactElement) {
  try {
    return renderToString(page)
  } catch (error) {
    log.error({ requestId, ...faultOf(error) }, 'render')
    throw error
  }
}

/** What `RemixServer` would write piece by piece: the pages' data for the browser's side of Remix, and its end. */
function scriptOf(data: string, nonce: string) {
  const said = JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escaped)
  return `<script nonce="${nonce}">${dataStream}.enqueue(${said});${dataStream}.close();</script>`
}

const escaped = (one: string) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Loader and action errors are logged by the door, with ids and codes alone. */
export function handleError() {}
