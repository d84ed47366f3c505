import { pickAssociations } from '#app/domain/associations/queries.server.ts'
import { Wanted } from '#app/domain/overview/search/forms.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'

export const loader = signedIn(async (ctx, { url }) => {
  const rows = await pickAssociations(ctx, readSearch(url, Wanted).q)
  return {
    items: rows.map(({ id, name, sample, field, city, cityEn }) => ({
      ...{ id, name, sample },
      note: [city, field].filter(Boolean).join(' · '),
      noteEn: [cityEn, field].filter(Boolean).join(' · '),
    })),
  }
})
