import { pickEnterprises } from '#app/domain/enterprises/pick.server.ts'
import { Wanted } from '#app/domain/overview/search/forms.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'

export const loader = signedIn(async (ctx, { url }) => {
  const rows = await pickEnterprises(ctx, readSearch(url, Wanted).q)
  const inEnglish = ctx.locale === 'en'
  return Response.json({
    items: rows.map(({ id, name, sample, product, city, cityEn }) => ({
      id,
      label: name,
      sample,
      hint: [inEnglish ? cityEn : city, product].filter(Boolean).join(' · '),
    })),
  })
})
