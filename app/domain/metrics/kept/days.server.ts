import { type SQL, sql } from 'drizzle-orm'
import { listed } from '#app/domain/listed.server.ts'
import { callsInVain } from '#app/domain/tickets/ticket.ts'
import { parkDay } from '../sets/set.server.ts'
import { inScope, inTime, isSatisfied } from '../sets/tickets.server.ts'
import { type Among, amongDays } from './among.server.ts'

/** Held visits that met a firm, and firm visits, of these days. */
export const visitDays = (days: Among): SQL => sql`
  select k.figure, v.report_on as first, v.report_on as last, 0 as length, sum(k.n) as count
  from visits v
    cross join lateral (select count(*) as firms from visit_parties f
      where f.visit_id = v.id and f.enterprise_id is not null) as met
    cross join lateral (values (case v.mode when 'outbound' then 'outbound_events' else 'reception_events' end, 1),
      (case v.mode when 'inbound' then 'reception_enterprise_visits' end, met.firms)) as k (figure, n)
  where v.status = 'held' and v.deleted_at is null and v.mode in ('outbound', 'inbound') and met.firms > 0
    and k.figure is not null and ${amongDays(sql`v.report_on`, days)}
  group by k.figure, v.report_on`

/** Trips that begin on these days, with their person-times and person-days. */
export const tripDays = (days: Among): SQL => sql`
  select k.figure, t.from_on as first, t.from_on as last, 0 as length, sum(k.n) as count
  from trips t
    cross join lateral (select count(*) as people from trip_members m where m.trip_id = t.id) as went
    cross join lateral (values ('trips', 1), ('trip_person_times', went.people),
      ('trip_person_days', went.people * (t.to_on - t.from_on + 1))) as k (figure, n)
  where t.deleted_at is null and ${amongDays(sql`t.from_on`, days)}
  group by k.figure, t.from_on`

/**
 * Tickets received on these days, by what the rates ask of them. Of those nobody has answered yet the day their limit
 * ends on is kept too: past it they are judged.
 */
export const ticketDays = (days: Among): SQL => sql`
  select k.figure, t.day as first, coalesce(k.last, t.day) as last, 0 as length, count(*) as count
  from (select t.*, ${parkDay(sql`t.received_at`)} as day from ${received(days)} where t.deleted_at is null) as t
    left join lateral (select u.solved, u.satisfaction from ticket_follow_ups u where u.ticket_id = t.id and u.valid
      order by u.at desc, u.id desc limit 1) as u on true
    cross join lateral (select count(*) as made from ticket_follow_ups c where c.ticket_id = t.id) as calls
    cross join lateral (values
      ('tickets_merged', t.state = 'merged', null::date),
      ('tickets_withdrawn', t.state = 'withdrawn', null),
      ('tickets_in_scope', ${inScope}, null),
      ('response_in_time', ${inScope} and ${inTime}, null),
      ('response_given', ${inScope} and t.responded_at is not null, null),
      ('response_due', ${inScope} and t.responded_at is null, ${parkDay(sql`t.response_due_at`)}),
      ('followed_up', ${inScope} and u.solved is not null, null),
      ('solved', ${inScope} and u.solved, null),
      ('satisfied', ${inScope} and ${isSatisfied}, null),
      ('calls_invalid', ${inScope} and u.solved is null and calls.made >= ${callsInVain}, null),
      ('calls_to_make', ${inScope} and u.solved is null and calls.made < ${callsInVain}, null)) as k (figure, counts, last)
  where k.counts group by k.figure, t.day, k.last`

// By the instants a day begins and ends with: those have an index.
const received = (days: Among) =>
  days === 'all'
    ? sql`tickets t`
    : sql`${listed(days.ids)} join tickets t on t.received_at >= (value::date)::timestamp at time zone 'Asia/Shanghai'
        and t.received_at < (value::date + 1)::timestamp at time zone 'Asia/Shanghai'`
