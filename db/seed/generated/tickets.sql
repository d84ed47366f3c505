-- One ticket a firm; one in twenty is open.
insert into tickets (id, number, enterprise_id, title, searched, sounds, category_code, level, channel, state, received_at,
    first_receiver_id, handler_id, sla_policy_id, clock, response_due_at, responded_at, solve_due_at, original_due_at,
    resolved_at, solution)
  select park.id_of('901', i), 'SR-BENCH-' || i, park.id_of('e01', 1 + park.pick(i, 50, firms::int)),
    m.zh || i, m.searched || i, m.sounds || '''' || i, park.one_of(categories, i, 52),
    park.one_of('{p1,p2,p3,p3,p4}', i, 53), 'phone', case when open then 'in_progress' else 'archived' end, received,
    receiver, park.cadre(i, 54), sla, 'working', received + interval '2 hours',
    received + interval '1 hour', due, due, case when not open then received + interval '1 day' end, case when not open then '已办妥' end
  from park.sizes cross join park.lists cross join generate_series(1, firms) i
    cross join lateral (select park.pick(i, 55, 20) = 0 as open) o
    join park.matters m on m.at = park.pick(i, 51, 5)
    cross join lateral (select park.ago(i, 56, case when open then 10 else 300 end) as received) w
    cross join lateral (select received + interval '7 days' as due) d;

insert into ticket_requesters (id, ticket_id, contact_id, name, channel, joined_at, sample)
  select park.id_of('902', i), t.id, c.id, c.name, 'phone', t.received_at, true
  from park.sizes cross join generate_series(1, firms) i join tickets t on t.id = park.id_of('901', i)
    join contacts c on c.id = park.id_of('c01', 1 + park.pick(i, 50, firms::int));
insert into ticket_entries (id, ticket_id, at, written_at, author_id, kind, to_state, text)
  select park.id_of('903', 4 * i + step), t.id, at, at, t.handler_id, kind, entered, text
  from park.sizes, generate_series(1, firms) i join tickets t on t.id = park.id_of('901', i)
    cross join lateral (values (1, 'raised', t.received_at, 'new', null), (2, 'logged', t.received_at + interval '2 hours', null, '已联系企业'),
      (3, 'resolved', t.resolved_at, 'resolved', '已办妥')) as said (step, kind, at, entered, text)
  where at is not null;
insert into ticket_follow_ups (id, ticket_id, caller_id, at, reached, contacted_in_time, solved, satisfaction, valid)
  select park.id_of('904', i), t.id, receiver, t.resolved_at + interval '1 day', true, true, solved,
    case when solved then park.one_of('{very_satisfied,satisfied,satisfied,mostly_satisfied}', i, 57) else 'dissatisfied' end, true
  from park.sizes, park.lists, generate_series(1, firms) i join tickets t on t.id = park.id_of('901', i),
    lateral (select park.pick(i, 58, 20) > 0 as solved) s
  where t.resolved_at is not null and park.pick(i, 59, 2) = 0;
