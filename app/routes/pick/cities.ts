import { Wanted } from '#app/domain/overview/search/forms.ts'
import { pickCities } from '#app/domain/places/queries.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readLocale } from '#app/http/locale.ts'
import { readSearch } from '#app/http/read.server.ts'

/** Cities; their id is the GB/T 2260 code. */
export const loader = signedIn(async (ctx, { request, url }) => {
  const rows = await pickCities(ctx, readSearch(url, Wanted).q)
  const inEnglish = readLocale(request) === 'en'
  return Response.json({
    items: rows.map(({ code, name, nameEn }) => ({ id: code, label: inEnglish ? nameEn : name })),
  })
})
