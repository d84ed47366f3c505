import { pickContacts } from '#app/domain/contacts/queries.server.ts'
import { WantedContact } from '#app/domain/overview/search/forms.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'

/** `?enterprise=…&association=…`, each as often as there are parties. Names and posts only. */
export const loader = signedIn(async (ctx, { url }) => {
  const { q, enterprise, association } = readSearch(url, WantedContact)
  const rows = await pickContacts(ctx, { q, enterpriseIds: enterprise, associationIds: association })
  return Response.json({ items: rows.map(({ name, post, ...row }) => ({ ...row, label: name, hint: post })) })
})
