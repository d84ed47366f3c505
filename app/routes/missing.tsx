import { anyone } from '#app/http/door.server.ts'

const nowhere = async () => {
  throw new Response(null, { status: 404 })
}

/** Any other address: a page that is not there still speaks the reader's language. */
export const loader = anyone(nowhere)
export const action = anyone(nowhere)

export default function Nowhere() {
  return null
}
