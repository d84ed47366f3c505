-- Firms and what hangs on them, in a set at a time. `bench_sizes` says how many; `bench_syllables` and `bench_trades`
-- hold the pieces of names with their sounds. The same sizes always give the same rows.
create function pg_temp.pick(i bigint, salt int, n int) returns int language sql immutable parallel safe as
  $$ select ((hashint8extended(i, salt) & 9223372036854775807) % n)::int $$;
create function pg_temp.one_of(many text[], i bigint, salt int) returns text language sql immutable parallel safe as
  $$ select many[1 + pg_temp.pick(i, salt, cardinality(many))] $$;
-- A well-formed UUIDv7; `kind` keeps the tables apart.
create function pg_temp.id_of(kind text, i bigint) returns uuid language sql immutable parallel safe as
  $$ select ('01770000-0' || kind || '-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid $$;
create function pg_temp.ago(i bigint, salt int, days int) returns timestamptz language sql stable parallel safe as
  $$ select timestamptz '2021-02-08 09:00+08' - pg_temp.pick(i, salt, days * 86400) * interval '1 second' $$;

-- Triggers that check references are left out: the rows are right by construction.
set session_replication_role = replica;
set synchronous_commit = off;

create temp table bench_lists as select
  (select array_agg(code order by code) from (
    (select code from places where kind = 'city' and code <> '440300' order by code limit 49)
    union all select '440300') cities) as cities,
  (select array_agg(code order by code) from dictionary_entries where kind = 'industry') as industries,
  (select array_agg(code order by code) from dictionary_entries where kind = 'ticket_category') as categories,
  (select array_agg(id::text order by id) from patches) as patches,
  (select array_agg(id::text order by id) from teams) as teams,
  (select id from sla_policies order by number desc limit 1) as sla,
  (select id from accounts order by username limit 1) as receiver;

insert into accounts (id, username, name, name_en)
  select pg_temp.id_of('a01', i), 'bench-' || i, '专员' || i, 'Cadre ' || i from generate_series(1, 200) i;

insert into enterprises (id, name, sample, origin_city_code, industry_code, product, tier, patch_id, status,
    resident_since, address, headcount, intro, searched, sounds, name_key, created_at, updated_at)
  select pg_temp.id_of('e01', i), a.zh || b.zh || coalesce(c.zh, '') || t.zh || '有限公司', true,
    pg_temp.one_of(cities, i, 1), pg_temp.one_of(industries, i, 2), t.zh || '产品',
    pg_temp.one_of('{a,b,b,c,c,c}', i, 3), pg_temp.one_of(patches, i, 4)::uuid, status,
    case when status <> 'prospect' then (pg_temp.ago(i, 5, 1500))::date end, '软件园' || pg_temp.pick(i, 6, 99) || '号',
    5 + pg_temp.pick(i, 7, 900), repeat(t.zh || '的研发、生产与服务，客户遍及各地。', 3),
    a.searched || b.searched || coalesce(c.searched, '') || t.searched || '有限公司',
    concat_ws('''', a.sounds, b.sounds, c.sounds, t.sounds, 'you''xian''gong''si'),
    a.zh || b.zh || coalesce(c.zh, '') || t.zh, pg_temp.ago(i, 8, 900), pg_temp.ago(i, 9, 300)
  from bench_sizes cross join bench_lists cross join generate_series(1, firms) i
    cross join lateral (select pg_temp.one_of('{prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,prospect,resident,resident,resident,left}', i, 10) as status) s
    join bench_syllables a on a.at = pg_temp.pick(i, 11, syllables)
    join bench_syllables b on b.at = pg_temp.pick(i, 12, syllables)
    left join bench_syllables c on pg_temp.pick(i, 13, 2) = 0 and c.at = pg_temp.pick(i, 14, syllables)
    join bench_trades t on t.at = pg_temp.pick(i, 15, trades);

insert into contacts (id, enterprise_id, name, post, phone, is_primary, sample)
  select pg_temp.id_of('c01', i), pg_temp.id_of('e01', 1 + (i - 1) % firms), '联系人' || i,
    pg_temp.one_of('{董事长,总经理,行政总监,项目经理}', i, 20), '138' || lpad(pg_temp.pick(i, 21, 100000000)::text, 8, '0'),
    i <= firms, true
  from bench_sizes, generate_series(1, 2 * firms) i;

insert into projects (id, number, title, enterprise_id, template, stage, stage_since, owner_id, team_id, channel,
    origin_city_code, searched, sounds, created_at, updated_at)
  select pg_temp.id_of('d01', i), 'BENCH-' || i, '项目' || i, e.id, 'lease_in',
    case when e.status = 'prospect' then pg_temp.one_of('{lead,lead,contact,contact,inspection,negotiation,review,signed}', i, 30)
      else pg_temp.one_of('{registered,moved_in,operating}', i, 31) end,
    pg_temp.ago(i, 32, 300), pg_temp.id_of('a01', 1 + pg_temp.pick(i, 33, 200)), pg_temp.one_of(teams, i, 34)::uuid,
    pg_temp.one_of('{outbound_visit,association,walk_in,online,chain}', i, 35), e.origin_city_code, '项目' || i, 'xiang''mu''' || i,
    pg_temp.ago(i, 36, 600), pg_temp.ago(i, 37, 300)
  from bench_sizes, bench_lists, generate_series(1, firms / 2) i
    join enterprises e on e.id = pg_temp.id_of('e01', 2 * i);

insert into stage_events (id, project_id, kind, to_stage, applied_by, applied_at, status, reviewed_by, reviewed_at)
  select pg_temp.id_of('f01', i), p.id, 'open', p.stage, p.owner_id, p.stage_since, 'confirmed', receiver, p.stage_since
  from bench_sizes, bench_lists, generate_series(1, firms / 2) i join projects p on p.id = pg_temp.id_of('d01', i);

insert into visits (id, mode, status, started_at, ended_at, report_on, owner_id, team_id, confidential, city_code, summary)
  select pg_temp.id_of('b01', i), pg_temp.one_of('{outbound,inbound,online,service}', i, 40), 'held', at,
    at + interval '1 hour', (at at time zone 'Asia/Shanghai')::date, pg_temp.id_of('a01', 1 + pg_temp.pick(i, 41, 200)),
    pg_temp.one_of(teams, i, 42)::uuid, pg_temp.pick(i, 43, 100) = 0, pg_temp.one_of(cities, i, 44), '了解需求，约定下次再谈。'
  from bench_sizes, bench_lists, generate_series(1, 3 * firms) i, lateral (select pg_temp.ago(i, 45, 700) as at) w;
insert into visit_parties (id, visit_id, enterprise_id)
  select pg_temp.id_of('b02', i), pg_temp.id_of('b01', i), pg_temp.id_of('e01', 1 + pg_temp.pick(i, 46, firms::int))
  from bench_sizes, generate_series(1, 3 * firms) i;
insert into visit_people (id, visit_id, side, account_id)
  select pg_temp.id_of('b03', i), id, 'ours', owner_id
  from bench_sizes, generate_series(1, 3 * firms) i join visits on visits.id = pg_temp.id_of('b01', i);

-- One ticket in twenty is open.
insert into tickets (id, number, enterprise_id, title, searched, category_code, level, channel, state, received_at,
    first_receiver_id, handler_id, sla_policy_id, clock, response_due_at, responded_at, solve_due_at, original_due_at,
    resolved_at, solution)
  select pg_temp.id_of('901', i), 'SR-BENCH-' || i, pg_temp.id_of('e01', 1 + pg_temp.pick(i, 50, firms::int)),
    words || i, words || i, pg_temp.one_of(categories, i, 52),
    pg_temp.one_of('{p1,p2,p3,p3,p4}', i, 53), 'phone', case when open then 'in_progress' else 'archived' end, at,
    receiver, pg_temp.id_of('a01', 1 + pg_temp.pick(i, 54, 200)), sla, 'working', at + interval '2 hours',
    at + interval '1 hour', due, due, case when not open then at + interval '1 day' end, case when not open then '已办妥' end
  from bench_sizes, bench_lists, generate_series(1, firms) i,
    lateral (select pg_temp.pick(i, 55, 20) = 0 as open) o,
    lateral (select pg_temp.one_of('{网络不通,空调不冷,门禁失灵,政策咨询,申请补贴}', i, 51) as words) ti,
    lateral (select pg_temp.ago(i, 56, case when open then 10 else 300 end) as at) w,
    lateral (select at + interval '7 days' as due) d;

-- Two residents in three have their cadre, as has every tenth of the others.
insert into liaison_assignments (id, enterprise_id, account_id, kind, during)
  select pg_temp.id_of('801', i), e.id, pg_temp.id_of('a01', 1 + pg_temp.pick(i, 60, 200)), 'primary',
    daterange(date '2020-03-01', null)
  from bench_sizes, generate_series(1, firms) i join enterprises e on e.id = pg_temp.id_of('e01', i)
  where case when e.status = 'resident' then pg_temp.pick(i, 61, 3) < 2 else pg_temp.pick(i, 61, 10) = 0 end;

insert into activities (id, event_id, at, actor_id, event, subject_kind, subject_id, enterprise_id, visit_id)
  select pg_temp.id_of('701', i), pg_temp.id_of('702', i), v.started_at, v.owner_id, 'visit.logged', 'visit', v.id,
    p.enterprise_id, v.id
  from bench_sizes, generate_series(1, 3 * firms) i join visits v on v.id = pg_temp.id_of('b01', i)
    join visit_parties p on p.id = pg_temp.id_of('b02', i);

set session_replication_role = origin;
vacuum analyze;
