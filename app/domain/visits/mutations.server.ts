import { record } from '#app/domain/activity/mutations.server.ts'
import { createOnce } from '#app/domain/activity/once.server.ts'
import { laidOver } from '#app/domain/activity/overlay.server.ts'
import { save } from '#app/domain/activity/versions.server.ts'
import { type Day, dayOf } from '#app/domain/calendar.ts'
import { answered, type Context, inTransaction } from '#app/domain/context.ts'
import { findAlike } from '#app/domain/enterprises/duplicates.server.ts'
import { linkFiles } from '#app/domain/files/mutations.server.ts'
import { submitLead } from '#app/domain/projects/leads/mutations.server.ts'
import { ensure, forbidden, invalidField, Refusal, refuse } from '#app/domain/refusal.ts'
import { giveTasks } from '#app/domain/tasks/mutations.server.ts'
import { raiseTicket } from '#app/domain/tickets/mutations.server.ts'
import { visits } from '#db/schema/visits.ts'
import { factsOf, shownOf } from './facts.ts'
import { type VisitChange, type VisitEnd, type VisitLog, visitRules } from './forms.ts'
import { type FullVisit, getVisit } from './page.server.ts'
import { checkRelated, replaceParties, writeParties } from './parties.server.ts'
import { againstBecoming, againstRemoving, againstUpdating, canLogVisit } from './permissions.ts'
import { nextDayAsked, spanOf, type VisitStatus } from './visit.ts'

/** Logs a visit with everything born of it: tasks, a ticket, a lead, photos; all of it or nothing. */
export function logVisit(ctx: Context, form: VisitLog) {
  ensure(canLogVisit(ctx.actor), forbidden('visits.log'))
  return createOnce(
    ctx,
    form,
    (ctx) => getVisit(ctx, form.id),
    async (ctx, digest) => {
      const times = timesOf(form)
      await checkRelated(ctx, form)
      // What lies ahead is planned, whatever the form said: nobody has met yet.
      const status = isAhead(ctx, times) ? ('planned' as const) : form.status
      await ctx.db.insert(visits).values({
        ...columnsOf(form, times),
        id: form.id,
        status,
        ownerId: ctx.actor.id,
        teamId: ctx.actor.teamIds[0] ?? null,
        createdAt: ctx.now,
        updatedAt: ctx.now,
      })
      await writeParties(ctx, form.id, form)
      for (const { enterpriseId = onlyOf(form), ...task } of form.tasks)
        await giveTasks(ctx, [task], { visitId: form.id, enterpriseId: enterpriseId ?? null })
      await linkFiles(ctx, form.fileIds, { visitId: form.id })
      await record(ctx, {
        event: status === 'planned' ? 'visit.planned' : 'visit.logged',
        ...about(form),
        at: status === 'planned' || times.endedAt > ctx.now ? ctx.now : times.endedAt,
        particulars: { mode: form.mode },
        digest,
      })
      await bear(ctx, form)
      return answered(ctx, { id: form.id }, () => getVisit(ctx, form.id))
    },
  )
}

// A ticket and a lead heard on the visit are entered by their own words, in this transaction.
async function bear(
  ctx: Context,
  { id, mode, enterpriseIds, ticket, lead, theirs, theirContactIds }: VisitLog,
) {
  const [first] = theirs
  const contactId = theirContactIds[0] ?? first?.contactId
  const requester = contactId ? { contactId } : { name: first?.name ?? ticket?.requester }

  if (ticket)
    await raiseTicket(ctx, {
      id: ticket.id,
      title: ticket.title,
      categoryCode: ticket.categoryCode,
      level: ticket.level,
      channel: 'visit',
      enterpriseId: ticket.enterpriseId ?? onlyOf({ enterpriseIds }),
      visitId: id,
      answered: true,
      requesters: [requester],
    })
  if (lead) {
    // A second project of the very firm that was visited, or another firm that was spoken of.
    const visited = (await findAlike(ctx, { name: lead.enterpriseName })).find((firm) =>
      enterpriseIds.includes(firm.id),
    )
    await submitLead(
      ctx,
      {
        id: lead.id,
        enterpriseName: lead.enterpriseName,
        need: lead.need,
        enterpriseId: visited?.id,
        channel:
          lead.channel ??
          (mode === 'outbound' ? 'outbound_visit' : mode === 'online' ? 'online' : 'open_referral'),
        cityCode: undefined,
        contactName: undefined,
        contactPhone: undefined,
        referrerName: undefined,
      },
      id,
    )
  }
}

export function updateVisit(ctx: Context, sent: VisitChange) {
  return inTransaction(ctx, async (ctx) => {
    const visit = await fullVisit(ctx, sent.id)
    // Where nobody of ours is named, the writer was there.
    const form = sent.ourIds?.length === 0 ? { ...sent, ourIds: [ctx.actor.id] } : sent
    refuse(againstUpdating(ctx.actor, visit))
    const before = factsOf(visit)
    const { whole, fields, theirs } = await laidOver<Facts>(ctx, visits, visit, form, before, {
      rules: visitRules,
      shown: shownOf(visit),
    })
    if (!fields.length) return getVisit(ctx, visit.id)
    const isChanged = (...names: (keyof Facts)[]) => fields.some((name) => names.includes(name))
    // Whoever stands there already may have left since; only what is new must be there.
    await checkRelated(ctx, whole, before)
    const hasTimes = isChanged('startedOn', 'startTime', 'endedOn', 'endTime')
    const { startedAt, endedAt, reportOn } = visit
    const times = hasTimes ? timesOf(whole) : { startedAt, endedAt, reportOn }
    ensure(!hasTimes || visit.status !== 'held' || !isAhead(ctx, times), tooEarly())
    const columns = columnsOf(whole, times)
    await save(ctx, visits, visit, form.version, columns, theirs)
    if (isChanged('enterpriseIds', 'associationIds', 'ourIds', 'theirs', 'theirContactIds'))
      await replaceParties(ctx, visit.id, whole)
    await record(ctx, { event: 'visit.updated', ...about({ ...whole, id: visit.id }), fields })
    return answered(ctx, { id: visit.id }, () => getVisit(ctx, visit.id))
  })
}

/** A planned visit took place. */
export const holdVisit = (ctx: Context, form: { id: string; version?: number }) =>
  become(ctx, form, 'held', 'visit.held')

export const cancelVisit = (ctx: Context, form: VisitEnd) =>
  become(ctx, form, 'cancelled', 'visit.cancelled', form.reason)

function become(
  ctx: Context,
  form: { id: string; version?: number },
  status: VisitStatus,
  event: string,
  reason?: string,
) {
  return inTransaction(ctx, async (ctx) => {
    const visit = await fullVisit(ctx, form.id)
    refuse(againstBecoming(ctx.actor, visit, status))
    ensure(status !== 'held' || !isAhead(ctx, visit), tooEarly())
    await save(ctx, visits, visit, form.version, { status, ...(reason ? { cancelReason: reason } : {}) })
    await record(ctx, { event, ...aboutStored(visit), reason })
    return answered(ctx, { id: visit.id }, () => getVisit(ctx, visit.id))
  })
}

/** Hides a visit with the reason; every figure forgets it. */
export function removeVisit(ctx: Context, form: VisitEnd) {
  return inTransaction(ctx, async (ctx) => {
    const visit = await fullVisit(ctx, form.id)
    refuse(againstRemoving(ctx.actor, visit))
    const gone = { deletedAt: ctx.now, deletedBy: ctx.actor.id, deleteReason: form.reason }
    await save(ctx, visits, visit, form.version, gone)
    await record(ctx, { event: 'visit.removed', ...aboutStored(visit), reason: form.reason })
    return { id: visit.id }
  })
}

/** A visit is held on its day at the earliest. */
const isAhead = (ctx: Context, { reportOn }: { reportOn: Day }) => reportOn > dayOf(ctx.now)
const tooEarly = () => invalidField('visits.ahead', 'startedOn', 'mustBeEarlier')

// With several firms each thing born says whose it is.
const onlyOf = ({ enterpriseIds }: { enterpriseIds: string[] }) =>
  enterpriseIds.length === 1 ? enterpriseIds[0] : undefined

async function fullVisit(ctx: Context, id: string): Promise<FullVisit & { ourIds: string[] }> {
  const visit = await getVisit(ctx, id)
  if (visit.access !== 'full') throw forbidden('visits.card')
  return { ...visit, ourIds: visit.ours.map(({ id }) => id) }
}

type Facts = Omit<VisitLog, 'id' | 'status' | 'fileIds' | 'tasks' | 'ticket' | 'lead'>

function timesOf(form: Facts) {
  const nextDay = nextDayAsked(form)
  if (nextDay)
    throw new Refusal(
      'invalid',
      'visits.pastMidnight',
      { endTime: 'nextDay' },
      { endedOn: nextDay, endTime: form.endTime ?? null },
    )
  const times = spanOf(form)
  if (times.endedAt < times.startedAt)
    throw invalidField('visits.times', form.endedOn ? 'endedOn' : 'endTime', 'mustBeLater')
  return times
}

function columnsOf(form: Facts, times: ReturnType<typeof spanOf>) {
  return {
    ...times,
    mode: form.mode,
    tripId: form.tripId ?? null,
    cityCode: form.cityCode ?? null,
    place: form.place ?? null,
    onlineKind: form.mode === 'online' ? (form.onlineKind ?? ('talk' as const)) : null,
    topics: form.topics,
    needs: form.needs ?? null,
    summary: form.summary ?? null,
    confidential: form.confidential,
  }
}

const about = ({
  id,
  enterpriseIds,
  associationIds,
}: {
  id: string
  enterpriseIds: string[]
  associationIds: string[]
}) => ({
  subject: { kind: 'visit', id },
  visitId: id,
  enterpriseIds,
  associationIds,
})

const aboutStored = (visit: FullVisit) =>
  about({
    id: visit.id,
    enterpriseIds: visit.firms.map(({ id }) => id),
    associationIds: visit.associations.map(({ id }) => id),
  })
