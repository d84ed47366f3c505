-- A trip a day and a bit, of three people.
insert into trips (id, title, city_code, team_id, from_on, to_on, owner_id)
  select park.id_of('b04', i), '外出招商 ' || i, park.one_of(cities, i, 80), park.one_of(teams, i, 81)::uuid, from_on,
    from_on + 1 + park.pick(i, 82, 4), park.cadre(i, 83)
  from park.sizes, park.lists, generate_series(1, 20 + firms / 100) i,
    lateral (select (park.ago(i, 84, 700))::date as from_on) w;
insert into trip_members (trip_id, account_id)
  select park.id_of('b04', i), park.id_of('a01', 1 + (park.pick(i, 83, 200) + 3 * who) % 200)
  from park.sizes, generate_series(1, 20 + firms / 100) i, generate_series(0, 2) who;

-- Three visits a firm; of a hundred one is confidential and two are still to come.
insert into visits (id, mode, status, started_at, ended_at, report_on, owner_id, team_id, confidential, city_code, summary)
  select park.id_of('b01', i), park.one_of('{outbound,inbound,online,service}', i, 40),
    case when planned then 'planned' else 'held' end, at,
    at + interval '1 hour', (at at time zone 'Asia/Shanghai')::date, park.cadre(i, 41),
    park.one_of(teams, i, 42)::uuid, park.pick(i, 43, 100) = 0, park.one_of(cities, i, 44),
    case when not planned then '了解需求，约定下次再谈。' end
  from park.sizes, park.lists, generate_series(1, 3 * firms) i,
    lateral (select park.pick(i, 47, 50) = 0 as planned) s,
    lateral (select case when planned then park.demo_now() + park.pick(i, 48, 30 * 24) * interval '1 hour'
      else park.ago(i, 45, 700) end as at) w;
insert into visit_parties (id, visit_id, enterprise_id)
  select park.id_of('b02', i), park.id_of('b01', i), park.id_of('e01', 1 + park.pick(i, 46, firms::int))
  from park.sizes, generate_series(1, 3 * firms) i;
insert into visit_people (id, visit_id, side, account_id)
  select park.id_of('b03', i), id, 'ours', owner_id
  from park.sizes, generate_series(1, 3 * firms) i join visits on visits.id = park.id_of('b01', i);

insert into activities (id, event_id, at, actor_id, event, subject_kind, subject_id, enterprise_id, visit_id)
  select park.id_of('701', i), park.id_of('702', i), v.started_at, v.owner_id, 'visit.logged', 'visit', v.id,
    p.enterprise_id, v.id
  from park.sizes, generate_series(1, 3 * firms) i join visits v on v.id = park.id_of('b01', i) and v.status = 'held'
    join visit_parties p on p.id = park.id_of('b02', i);

-- A referral that nobody has screened yet for every two hundred firms.
insert into lead_submissions (id, enterprise_name, channel, city_code, need, submitted_by, submitted_at)
  select park.id_of('d03', i), '待筛企业' || i || '有限公司', 'open_referral', park.one_of(cities, i, 85), '想找 500 平方米的办公室',
    park.cadre(i, 86), park.ago(i, 87, 20)
  from park.sizes, park.lists, generate_series(1, firms / 200) i;
