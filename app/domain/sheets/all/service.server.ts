import { sql } from 'drizzle-orm'
import { isBusiness } from '#app/domain/actor.ts'
import { readableAssignments } from '#app/domain/liaison/access.server.ts'
import { fullTickets } from '#app/domain/tickets/access.server.ts'
import { entryName, firmCode, firmName } from './firms.server.ts'
import { columns, type WordRow, type WordRows } from './word-rows.ts'

/** An instant as the park’s wall shows it. */
export const wall = (column: string) =>
  sql.raw(`to_char(${column} at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')`)
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
    promisedDay siteAddress handlerId requesters.name outcome.state outcome.doneOn outcome.solution
    outcome.satisfaction
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
        ${wallDay('tickets.resolved_at')} as "outcome.doneOn", tickets.solution as "outcome.solution",
        (select u.satisfaction from ticket_follow_ups u where u.ticket_id = tickets.id and u.valid
          order by u.at desc, u.id desc limit 1) as "outcome.satisfaction"
      from tickets where tickets.deleted_at is null and ${fullTickets(ctx)} and tickets.id > ${after}::uuid
      order by tickets.id limit ${limit}`)),
  ],
}

export const policyRows: WordRows = {
  word: 'policies',
  keys: columns(
    `title titleEn number issuer level validFrom validTo legalBasis summary conditions summaryEn`,
  ),
  rows: async (ctx, after, limit) => [
    ...(await ctx.db.execute<WordRow>(sql`
      select id, title, title_en as "titleEn", number, issuer, level, valid_from::text as "validFrom",
        valid_to::text as "validTo", legal_basis as "legalBasis", summary, conditions, summary_en as "summaryEn"
      from policies where deleted_at is null and ${isBusiness(ctx.actor) ? sql`true` : sql`false`}
        and id > ${after}::uuid order by id limit ${limit}`)),
  ],
}
