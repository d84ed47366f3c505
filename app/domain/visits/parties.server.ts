import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { administers, newlyNamed } from '#app/domain/cadres/at-work.server.ts'
import { readableContacts } from '#app/domain/contacts/access.server.ts'
import type { Context } from '#app/domain/context.ts'
import { notFound } from '#app/domain/refusal.ts'
import { associations } from '#db/schema/associations.ts'
import { accounts } from '#db/schema/cadres.ts'
import { contacts, enterprises } from '#db/schema/enterprises.ts'
import { dictionaryEntries, places } from '#db/schema/places.ts'
import { trips, visitParties, visitPeople } from '#db/schema/visits.ts'
import type { VisitLog } from './forms.ts'

type Facts = Pick<
  VisitLog,
  | 'enterpriseIds'
  | 'associationIds'
  | 'ourIds'
  | 'theirs'
  | 'theirContactIds'
  | 'topics'
  | 'tripId'
  | 'cityCode'
>

/** What stood there; a field that was empty may be null. */
type Before = Omit<Facts, 'tripId' | 'cityCode'> & { tripId?: string | null; cityCode?: string | null }

/**
 * Every record the form names must be there; the first that is not is named by its field. What stood there before may have
 * gone since.
 */
export async function checkRelated(ctx: Context, sent: Facts, before?: Before) {
  const form = before ? withoutThose(sent, before) : sent
  const contactIds = newlyNamed(contactsOf(sent), before && contactsOf(before))
  const wanted = [
    [
      'enterpriseIds',
      unique(form.enterpriseIds),
      enterprises,
      and(inArray(enterprises.id, form.enterpriseIds), isNull(enterprises.deletedAt)),
    ],
    [
      'associationIds',
      unique(form.associationIds),
      associations,
      and(inArray(associations.id, form.associationIds), isNull(associations.deletedAt)),
    ],
    [
      'ourIds',
      unique(form.ourIds),
      accounts,
      and(inArray(accounts.id, form.ourIds), sql`accounts.disabled_at is null and not ${administers(ctx)}`),
    ],
    [
      'theirContactIds',
      contactIds,
      contacts,
      and(inArray(contacts.id, contactIds), readableContacts(ctx.actor)),
    ],
    [
      'topics',
      unique(form.topics),
      dictionaryEntries,
      and(eq(dictionaryEntries.kind, 'topic'), inArray(dictionaryEntries.code, form.topics)),
    ],
    [
      'tripId',
      form.tripId ? [form.tripId] : [],
      trips,
      and(eq(trips.id, form.tripId ?? ''), isNull(trips.deletedAt)),
    ],
    ['cityCode', form.cityCode ? [form.cityCode] : [], places, eq(places.code, form.cityCode ?? '')],
  ] as const
  const asked = wanted.filter(([, ids]) => ids.length > 0)
  const counts = await Promise.all(asked.map(([, , table, where]) => ctx.db.$count(table, where)))
  const lackingAt = asked.findIndex(([, ids], at) => counts[at] !== ids.length)
  if (lackingAt >= 0) throw notFound('visits', asked[lackingAt]![0])
}

/** What `form` names and `before` did not. */
function withoutThose(form: Facts, before: Before): Facts {
  const lists = ['enterpriseIds', 'associationIds', 'ourIds', 'topics'] as const
  return {
    ...form,
    ...Object.fromEntries(lists.map((name) => [name, newlyNamed(form[name], before[name])])),
    tripId: form.tripId === before.tripId ? undefined : form.tripId,
    cityCode: form.cityCode === before.cityCode ? undefined : form.cityCode,
  }
}

/** Writes who met whom, in place of what stood there. */
export async function replaceParties(ctx: Context, visitId: string, form: Facts) {
  await ctx.db.delete(visitParties).where(eq(visitParties.visitId, visitId))
  await ctx.db.delete(visitPeople).where(eq(visitPeople.visitId, visitId))
  await writeParties(ctx, visitId, form)
}

/** Writes who met whom at a new visit. The writer always took part unless others are named. */
export async function writeParties(ctx: Context, visitId: string, form: Facts) {
  const stamp = { createdAt: ctx.now, updatedAt: ctx.now }
  const parties = [
    ...unique(form.enterpriseIds).map((enterpriseId) => ({ visitId, enterpriseId, ...stamp })),
    ...unique(form.associationIds).map((associationId) => ({ visitId, associationId, ...stamp })),
  ]
  if (parties.length) await ctx.db.insert(visitParties).values(parties)
  const ours = form.ourIds.length ? unique(form.ourIds) : [ctx.actor.id]
  const people = [
    ...ours.map((accountId) => ({ visitId, side: 'ours' as const, accountId, ...stamp })),
    ...contactsOf(form).map((contactId) => ({ visitId, side: 'theirs' as const, contactId, ...stamp })),
    ...form.theirs.flatMap(({ name, post }) =>
      name ? [{ visitId, side: 'theirs' as const, name, post, ...stamp }] : [],
    ),
  ]
  await ctx.db.insert(visitPeople).values(people)
}

const unique = <T>(list: readonly T[]) => [...new Set(list)]
const contactsOf = ({ theirContactIds, theirs }: Pick<Facts, 'theirContactIds' | 'theirs'>) =>
  unique([...theirContactIds, ...theirs.flatMap(({ contactId }) => contactId ?? [])])
