import { Wanted } from '#app/domain/overview/search/forms.ts'
import { pickCadres } from '#app/domain/overview/search/pick-cadres.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'

export const loader = signedIn(async (ctx, { url }) => {
  const rows = await pickCadres(ctx, readSearch(url, Wanted).q)
  const inEnglish = ctx.locale === 'en'
  return Response.json({
    items: rows.map(({ id, name, title, titleEn, unit, unitEn }) => ({
      id,
      label: name,
      hint: (inEnglish ? [unitEn, titleEn] : [unit, title]).filter(Boolean).join(' · '),
    })),
  })
})
