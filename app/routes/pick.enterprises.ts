import { pickEnterprises } from '#app/domain/enterprises/queries.server.ts'
import { Wanted } from '#app/domain/overview/search/forms.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'

export const loader = signedIn(async (ctx, { url }) => {
  const rows = await pickEnterprises(ctx, readSearch(url, Wanted).q)
  return {
    items: rows.map(({ id, name, sample, product, city, cityEn }) => ({
      ...{ id, name, sample },
      note: [city, product].filter(Boolean).join(' · '),
      noteEn: [cityEn, product].filter(Boolean).join(' · '),
    })),
  }
})
