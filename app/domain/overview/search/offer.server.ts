import { at, type RecordAt } from '#app/addresses.ts'
import { atOnce } from '#app/domain/at-once.server.ts'
import type { Context } from '#app/domain/context.ts'
import { enterpriseMessages } from '#app/domain/enterprises/messages.ts'
import { type Match, matchesIn } from '#app/domain/matched.server.ts'
import { nameIn } from '#app/i18n/name-in.ts'
import { labelMessages } from '../label-messages.ts'
import { factsOf } from './facts.server.ts'
import { findEverywhere } from './find.server.ts'

type Offered = {
  id: string
  label: string
  href: string
  hint?: string
  sample?: boolean
  /** Which letters of the label answer what was typed. */
  matches?: Match[]
}
type Kind = 'enterprises' | 'associations' | 'projects' | 'tickets' | 'people' | 'cities'
export type OfferedGroup = { kind: Kind; items: Offered[] }

/** What was found, each kind with a word of context and its matching letters marked, and what is known of the records. */
export const offer = (ctx: Context, typed: string, seen: readonly RecordAt[]) =>
  atOnce(ctx, (ctx) => readOffer(ctx, typed, seen), { plansOnce: true })

async function readOffer(ctx: Context, typed: string, seen: readonly RecordAt[]) {
  const groups = await foundBy(ctx, typed)
  const ids = (kind: 'enterprises' | 'projects' | 'tickets') => [
    ...new Set([
      ...(groups.find((group) => group.kind === kind)?.items.map(({ id }) => id) ?? []),
      ...seen.flatMap(({ word, id }) => (word === kind ? [id] : [])),
    ]),
  ]
  const known = await factsOf(ctx, {
    enterprises: ids('enterprises'),
    projects: ids('projects'),
    tickets: ids('tickets'),
  })
  return { groups, known }
}

async function foundBy(ctx: Context, typed: string): Promise<OfferedGroup[]> {
  const found = await findEverywhere(ctx, typed)
  const { locale } = ctx
  const l = labelMessages[locale]
  const place = (one: { city: string | null; cityEn: string | null }) =>
    locale === 'en' ? one.cityEn : one.city
  const hint = (...parts: (string | null | undefined)[]) => parts.filter(Boolean).join(' · ')
  const groups: OfferedGroup[] = [
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
  ]
  return groups.map(({ kind, items }) => ({
    kind,
    items: items.map((item) => {
      const matches = matchesIn(item.label, typed, kind === 'people' ? 'person' : 'thing')
      return matches.length ? { ...item, matches } : item
    }),
  }))
}
