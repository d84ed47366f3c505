import { sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import { readableAssignments } from '#app/domain/liaison/access.server.ts'
import { maskPhone } from '#app/domain/phones.ts'
import { fullTickets } from '#app/domain/tickets/access.server.ts'
import { entryName, firmCode, firmName } from './firms.server.ts'
import { columns, type WordRow, type WordRows } from './word-rows.ts'

/** An instant as the park’s wall shows it: its seconds, and their thousandths, where it has any. */
export const wall = (column: string) =>
  sql.raw(`regexp_replace(regexp_replace(to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS.MS'),
    '[.]000$', ''), ':00$', '')`)
export const wallDay = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`)
export const accountName = (id: string) => sql.raw(`(select c.name from accounts c where c.id = ${id})`)

export const assignmentRows: WordRows = {
  word: 'assignments',
  keys: ['enterpriseId', 'enterpriseId.code', 'accountId', 'kind', 'fromOn', 'end.toOn', 'reason'],
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select liaison_assignments.id, ${firmName('liaison_assignments.enterprise_id')} as "enterpriseId",
        ${firmCode('liaison_assignments.enterprise_id')} as "enterpriseId.code",
        ${accountName('liaison_assignments.account_id')} as "accountId", kind, lower(during)::text as "fromOn",
        upper(during)::text as "end.toOn", reason
      from liaison_assignments where ${readableAssignments(ctx.actor)} and liaison_assignments.deleted_at is null
        and liaison_assignments.id > ${after}::uuid order by liaison_assignments.id limit ${limit}`)),
  ],
}

export const ticketRows: WordRows = {
  word: 'tickets',
  keys: columns(`
    title enterpriseId enterpriseId.code categoryCode level channel receivedDay description deadlineDay deadlineName
    promisedDay siteAddress handlerId clock.firstReceiverId requesters.name requesters.sample outcome.state clock.respondedOn
    clock.dispatchedOn clock.onSiteOn outcome.doneOn clock.confirmedOn clock.closedOn clock.responseDueOn
    clock.solveDueOn clock.originalDueOn outcome.solution outcome.rootCause outcome.satisfaction calls.solved calls.at calls.callerId
    calls.missed outcome.recheckOn outcome.parkReason outcome.mergedInto
  `),
  beside: ['number'],
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select tickets.id, tickets.number, tickets.title, ${firmName('tickets.enterprise_id')} as "enterpriseId",
        ${firmCode('tickets.enterprise_id')} as "enterpriseId.code",
        ${entryName('ticket_category', 'tickets.category_code')} as "categoryCode", tickets.level, tickets.channel,
        ${wall('tickets.received_at')} as "receivedDay", tickets.description,
        ${wall('tickets.business_deadline_at')} as "deadlineDay", tickets.business_deadline_name as "deadlineName",
        ${wall('tickets.promised_at')} as "promisedDay", tickets.site_address as "siteAddress",
        ${accountName('tickets.handler_id')} as "handlerId", tickets.state as "outcome.state",
        (select json_agg(json_build_object('name', r.name, 'post', null) order by r.joined_at, r.id)
          from ticket_requesters r where r.ticket_id = tickets.id) as "requesters.name",
        (select bool_and(r.sample) from ticket_requesters r where r.ticket_id = tickets.id) as "requesters.sample",
        ${accountName('tickets.first_receiver_id')} as "clock.firstReceiverId",
        ${wall('tickets.responded_at')} as "clock.respondedOn", ${wall('tickets.on_site_at')} as "clock.onSiteOn",
        ${wall('(select min(d.at) from ticket_assignments d where d.ticket_id = tickets.id)')} as "clock.dispatchedOn",
        ${wall('tickets.confirmed_at')} as "clock.confirmedOn",
        ${wall("(select max(e.at) from ticket_entries e where e.ticket_id = tickets.id and e.kind in ('archived', 'parked', 'merged', 'withdrawn'))")} as "clock.closedOn",
        ${wall('tickets.response_due_at')} as "clock.responseDueOn", ${wall('tickets.solve_due_at')} as "clock.solveDueOn",
        ${wall('tickets.original_due_at')} as "clock.originalDueOn",
        ${wall('tickets.resolved_at')} as "outcome.doneOn",
        coalesce(tickets.withdrawn_reason, tickets.solution) as "outcome.solution", tickets.root_cause as "outcome.rootCause",
        answer.satisfaction as "outcome.satisfaction", case when answer.solved then 'yes' when not answer.solved then 'no' end
          as "calls.solved", ${wall('answer.at')} as "calls.at", ${accountName('answer.caller_id')} as "calls.callerId",
        (select nullif(count(*), 0)::int from ticket_follow_ups u where u.ticket_id = tickets.id and not u.reached)
          as "calls.missed",
        tickets.park_recheck_on::text as "outcome.recheckOn", tickets.park_reason as "outcome.parkReason",
        (select ${wall('o.received_at')} || ' ' || o.title from tickets o where o.id = tickets.merged_into_id)
          as "outcome.mergedInto"
      from tickets left join lateral (select u.satisfaction, u.solved, u.at, u.caller_id from ticket_follow_ups u
        where u.ticket_id = tickets.id and u.valid order by u.at desc, u.id desc limit 1) as answer on true
      where tickets.deleted_at is null and ${fullTickets(ctx)} and tickets.id > ${after}::uuid
      order by tickets.id limit ${limit}`)),
  ],
}

/** What a ticket is named by, beside its firm. */
const named = sql`${wall('tickets.received_at')} || ' ' || tickets.title as ticket,
  ${firmName('tickets.enterprise_id')} as "enterpriseId", ${firmCode('tickets.enterprise_id')} as "enterpriseId.code"`

export const helperRows: WordRows = {
  word: 'helpers',
  keys: columns(`ticket enterpriseId enterpriseId.code kind accountId name firm trade electrical certificateNumber feeBearer
    calledOn arrivedOn leftOn sample`),
  beside: ['phone'],
  rows: async (ctx, after, limit) => {
    const found = await ctx.db.execute<WordRow & { phone: string | null }>(sql`
      select h.id, ${named}, h.kind, ${accountName('h.account_id')} as "accountId", h.name, h.firm, h.trade, h.electrical,
        h.certificate_number as "certificateNumber", h.fee_bearer as "feeBearer", ${wall('h.called_at')} as "calledOn",
        ${wall('h.arrived_at')} as "arrivedOn", ${wall('h.left_at')} as "leftOn", h.sample, h.phone
      from ticket_helpers h join tickets on tickets.id = h.ticket_id
      where tickets.deleted_at is null and ${fullTickets(ctx)} and h.id > ${after}::uuid order by h.id limit ${limit}`)
    return found.map((row) => ({ ...row, phone: maskPhone(row.phone) }))
  },
}

export const extensionRows: WordRows = {
  word: 'extensions',
  keys: columns(
    `ticket enterpriseId enterpriseId.code askedById askedOn newDueOn reason status decidedById decidedOn note`,
  ),
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select x.id, ${named}, ${accountName('x.asked_by')} as "askedById", ${wall('x.asked_at')} as "askedOn",
        ${wall('x.new_due_at')} as "newDueOn", x.reason, x.status, ${accountName('x.decided_by')} as "decidedById",
        ${wall('x.decided_at')} as "decidedOn", x.note
      from ticket_extensions x join tickets on tickets.id = x.ticket_id
      where tickets.deleted_at is null and ${fullTickets(ctx)} and x.id > ${after}::uuid order by x.id limit ${limit}`)),
  ],
}

export const policyRows: WordRows = {
  word: 'policies',
  keys: columns(
    `title titleEn number issuer level validFrom validTo legalBasis summary conditions summaryEn sample`,
  ),
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select id, title, title_en as "titleEn", number, issuer, level, valid_from::text as "validFrom",
        valid_to::text as "validTo", legal_basis as "legalBasis", summary, conditions, summary_en as "summaryEn", sample
      from policies where deleted_at is null and ${isBusiness(ctx.actor) ? sql`true` : sql`false`}
        and id > ${after}::uuid order by id limit ${limit}`)),
  ],
}
