import { Wanted } from '#app/domain/overview/search/forms.ts'
import { pickCities } from '#app/domain/places/queries.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'

/** Cities; their id is the GB/T 2260 code. */
export const loader = signedIn(async (ctx, { url }) => {
  const rows = await pickCities(ctx, readSearch(url, Wanted).q)
  return Response.json({
    items: rows.map((city) => ({ id: city.code, label: nameIn(ctx.locale, city) })),
  })
})
