import { Writable } from 'node:stream'
import type { AppLoadContext, EntryContext } from '@remix-run/node'
import { RemixServer } from '@remix-run/react'
import { renderToPipeableStream } from 'react-dom/server'
import { log } from '#app/runtime/log.server.ts'
import { NonceContext } from '#app/shell/nonce.ts'

const patience = 10_000

/**
 * Renders the document, whole before it is sent: no loader defers anything, so nothing is gained by sending it in pieces.
 * The nonce goes by React context: in loader data it would reach the client.
 */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  { nonce, requestId }: AppLoadContext,
) {
  return new Promise<Response>((resolve, reject) => {
    let hasShell = false
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <RemixServer context={remixContext} url={request.url} abortDelay={patience} nonce={nonce} />
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady() {
          hasShell = true
        },
        onAllReady() {
          clearTimeout(late)
          headers.set('Content-Type', 'text/html; charset=utf-8')
          headers.set('Cache-Control', 'no-store')
          pipe(gathered((body) => resolve(new Response(body, { headers, status }))))
        },
        onShellError: reject,
        onError(error) {
          if (hasShell)
            log.error({ requestId, name: error instanceof Error ? error.name : typeof error }, 'render')
        },
      },
    )
    const late = setTimeout(abort, patience).unref()
  })
}

function gathered(done: (body: Uint8Array<ArrayBuffer>) => void) {
  const pieces: Buffer<ArrayBuffer>[] = []
  return new Writable({
    write(piece, _, next) {
      pieces.push(piece)
      next()
    },
    final(next) {
      done(Buffer.concat(pieces))
      next()
    },
  })
}

/** Loader and action errors are logged by the door, with ids and codes alone. */
export function handleError() {}
