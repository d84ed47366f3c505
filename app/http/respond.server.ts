import { writeReadableStreamToWritable } from '@remix-run/node'
import type { Response as ExpressResponse } from 'express'
import type { DoorContext } from './load-context.ts'

const written = /^(?:text\/(?:html|x-script|plain|csv)|application\/(?:json|problem\+json))\b/

/**
 * Sends the answer of a page. What was written by us is complete by now and goes out in one piece with its length; sent
 * piece by piece it would cost a call of the system each. A file goes out as it is read. What does not say otherwise is
 * kept by nobody: pages, their data, what is searched and picked all depend on who asks.
 */
export async function respond(response: ExpressResponse, answer: Response) {
  response.status(answer.status)
  const { said } = response.locals as Partial<DoorContext>
  if (said && answer.status < 400) response.setHeader('X-Done', encodeURIComponent(JSON.stringify(said)))
  // What an answer says of itself stands in place of what the door says of all.
  for (const [name, value] of answer.headers)
    if (name === 'set-cookie') response.append(name, value)
    else response.setHeader(name, value)
  if (!answer.headers.has('Cache-Control')) response.setHeader('Cache-Control', 'no-store')
  if (answer.status === 503) response.setHeader('Retry-After', '5')
  if (!answer.body) return void response.end()
  if (!written.test(answer.headers.get('Content-Type') ?? ''))
    return writeReadableStreamToWritable(answer.body, response)
  const pieces: Uint8Array[] = []
  const reader = answer.body.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value)
  const whole = pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces)
  response.setHeader('Content-Length', whole.byteLength)
  response.end(whole)
}
