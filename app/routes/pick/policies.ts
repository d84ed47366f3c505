import { isBusiness } from '#app/domain/actor.ts'
import { Wanted } from '#app/domain/overview/search/forms.ts'
import { listPromisablePolicies } from '#app/domain/policies/queries.server.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'

/** Policies in force and with a legal basis: others may not be promised. */
export const loader = signedIn(async (ctx, { url }) => {
  const { q } = readSearch(url, Wanted)
  const inEnglish = ctx.locale === 'en'
  const rows = isBusiness(ctx.actor) ? await listPromisablePolicies(ctx) : []
  return Response.json({
    items: rows
      .filter(({ title, titleEn, number }) =>
        `${title} ${titleEn ?? ''} ${number ?? ''}`.toLowerCase().includes(q.toLowerCase()),
      )
      .map(({ id, title, titleEn, number }) => ({
        id,
        label: (inEnglish && titleEn) || title,
        hint: number,
      })),
  })
})
