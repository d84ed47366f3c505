import { PassThrough } from 'node:stream'
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { isbot } from 'isbot'
import { renderToPipeableStream } from 'react-dom/server'
import { log } from '#app/runtime/log.server.ts'
import { NonceContext } from '#app/shell/nonce.ts'

const patience = 10_000

/** Renders the document. The nonce goes by React context: in loader data it would reach the client. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
) {
  const ready = isbot(request.headers.get('User-Agent')) ? 'onAllReady' : 'onShellReady'
  return new Promise<Response>((resolve, reject) => {
    let answered = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={patience} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        [ready]() {
          answered = true
          const body = new PassThrough()
          headers.set('Content-Type', 'text/html; charset=utf-8')
          headers.set('Cache-Control', 'no-store')
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }))
          pipe(body)
        },
        onShellError: reject,
        onError(error) {
          if (answered)
            log.error({ requestId, name: error instanceof Error ? error.name : typeof error }, 'render')
        },
      },
    )
    setTimeout(abort, patience).unref()
  })
}

/** Loader and action errors are logged by the door, with ids and codes alone. */
export function handleError() {}
