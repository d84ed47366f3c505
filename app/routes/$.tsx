import { anyone } from '#app/http/door.server.ts'

/** Any other address: a page that is not there still speaks the reader's language. */
export const loader = anyone(async () => {
  throw new Response(null, { status: 404 })
})

export const action = loader

export default function Nowhere() {
  return null
}
