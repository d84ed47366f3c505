import { Wanted } from '#app/domain/overview/search/forms.ts'
import { pickCadres } from '#app/domain/overview/search/pick-cadres.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'

export const loader = signedIn(async (ctx, { url }) => {
  const rows = await pickCadres(ctx, readSearch(url, Wanted).q)
  return {
    items: rows.map(({ id, name, nameEn, title, titleEn, unit, unitEn }) => ({
      ...{ id, name, nameEn },
      note: [unit, title].filter(Boolean).join(' · '),
      noteEn: [unitEn, titleEn].filter(Boolean).join(' · '),
    })),
  }
})
