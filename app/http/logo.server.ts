import type { RequestHandler } from 'express'
import { readBytes } from '#app/domain/files/store.server.ts'
import { logoFolder } from '#app/domain/park/logo.ts'
import type { DoorContext } from './load-context.ts'

/** The park's logo, for whoever sees a page of ours, the sign-in too; another one has another address. */
export const logoAddress = `${logoFolder}:sha256`

export const sendLogo: RequestHandler<{ sha256: string }> = async (request, response) => {
  const logo = (response.locals as DoorContext).park?.logo
  const bytes =
    logo && request.params.sha256 === logo.sha256
      ? await readBytes(logo.sha256).catch(() => undefined)
      : undefined
  if (!logo || !bytes) return void response.status(404).type('text/plain').send('Not Found')
  response.set({
    'Content-Type': logo.mime,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'public, max-age=31536000, immutable',
  })
  response.send(bytes)
}
