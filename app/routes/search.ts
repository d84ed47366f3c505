import { at } from '#app/addresses.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { labelMessages } from '#app/domain/overview/label-messages.ts'
import { findEverywhere } from '#app/domain/overview/search/find.server.ts'
import { Wanted } from '#app/domain/overview/search/forms.ts'
import { signedIn } from '#app/http/door.server.ts'
import { readSearch } from '#app/http/read.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'

/** What the search box shows: a few of each kind, with a word of context. */
export const loader = signedIn(async (ctx, { url }) => {
  const found = await findEverywhere(ctx, readSearch(url, Wanted).q)
  const { locale } = ctx
  const l = labelMessages[locale]
  const place = (one: { city: string | null; cityEn: string | null }) =>
    locale === 'en' ? one.cityEn : one.city
  const hint = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
  return Response.json({
    groups: [
      {
        kind: 'enterprises',
        items: found.enterprises.map((one) => ({
          id: one.id,
          label: one.name,
          sample: one.sample,
          href: at.enterprises.one(one.id),
          hint: hint(enterpriseMessages[locale].statuses[one.status], place(one)),
        })),
      },
      {
        kind: 'associations',
        items: found.associations.map((one) => ({
          id: one.id,
          label: one.name,
          sample: one.sample,
          href: at.associations.one(one.id),
          hint: hint(place(one)),
        })),
      },
      {
        kind: 'projects',
        items: found.projects.map((one) => ({
          id: one.id,
          href: at.projects.one(one.id),
          label: one.title ?? one.firm ?? one.codeName ?? one.number,
          hint: hint(
            one.exit ? l.exits[one.exit] : l.stages[one.stage],
            one.title ? one.firm : null,
            one.number,
          ),
        })),
      },
      {
        kind: 'tickets',
        items: found.tickets.map((one) => ({
          id: one.id,
          href: at.tickets.one(one.id),
          label: one.title ?? one.number,
          hint: hint(l.levels[one.level], l.ticketStates[one.state], one.firm, one.title ? one.number : null),
        })),
      },
      {
        kind: 'people',
        items: found.people.map((one) => ({
          id: one.id,
          label: nameIn(locale, one),
          href: at.projects.list({ view: 'list', owner: one.id }),
          hint: locale === 'en' ? hint(one.titleEn, one.unitEn) : hint(one.title, one.unit),
        })),
      },
      {
        kind: 'cities',
        items: found.cities.map((one) => ({
          id: one.code,
          label: nameIn(locale, one),
          href: at.enterprises.list({ city: one.code }),
        })),
      },
    ],
  })
})
