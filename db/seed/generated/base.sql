-- A park of any size, a set at a time. `park.sizes` says how large; `park.syllables`, `park.trades`, `park.people` and
-- `park.matters` hold the pieces of names with their sounds. The same size always gives the same rows.
create function park.pick(i bigint, salt int, n int) returns int language sql immutable parallel safe as
  $$ select ((hashint8extended(i, salt) & 9223372036854775807) % n)::int $$;
create function park.one_of(many text[], i bigint, salt int) returns text language sql immutable parallel safe as
  $$ select many[1 + park.pick(i, salt, cardinality(many))] $$;
-- A well-formed UUIDv7; `kind` keeps the tables apart.
create function park.id_of(kind text, i bigint) returns uuid language sql immutable parallel safe as
  $$ select ('01770000-0' || kind || '-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid $$;
create function park.demo_now() returns timestamptz language sql immutable parallel safe as
  $$ select timestamptz '2021-02-08 09:00+08' $$;
create function park.ago(i bigint, salt int, days int) returns timestamptz language sql stable parallel safe as
  $$ select park.demo_now() - park.pick(i, salt, days * 86400) * interval '1 second' $$;
create function park.cadre(i bigint, salt int) returns uuid language sql immutable parallel safe as
  $$ select park.id_of('a01', 1 + park.pick(i, salt, 200)) $$;

create unlogged table park.lists as select
  (select array_agg(code order by code) from (
    (select code from places where kind = 'city' and code <> '440300' order by code limit 49)
    union all select '440300') cities) as cities,
  (select array_agg(code order by code) from dictionary_entries where kind = 'industry') as industries,
  (select array_agg(code order by code) from dictionary_entries where kind = 'ticket_category') as categories,
  (select array_agg(code order by code) from dictionary_entries where kind = 'exit_reason' and code <> 'chosen_rival') as exits,
  (select array_agg(id::text order by id) from patches) as patches,
  (select array_agg(id::text order by id) from teams) as teams,
  (select array_agg(id::text order by id) from policies where legal_basis is not null) as policies,
  (select id from sla_policies order by number desc limit 1) as sla,
  (select id from accounts order by username limit 1) as receiver;

-- Two hundred who work and do not sign in: half look for firms, half look after them.
insert into accounts (id, username, name, name_en, searched, sounds)
  select park.id_of('a01', i), 'bench-' || i, p.zh, 'Officer ' || i, p.searched, p.sounds
  from generate_series(1, 200) i join park.people p on p.at = (i * 7) % 400;
insert into account_roles (id, account_id, role, from_day)
  select park.id_of('a02', i), park.id_of('a01', i), case when i % 2 = 0 then 'team_member' else 'liaison_cadre' end,
    '2020-03-01'
  from generate_series(1, 200) i;
insert into team_members (team_id, account_id, from_day)
  select park.one_of(teams, i, 34)::uuid, park.id_of('a01', i), '2020-03-01'
  from park.lists, generate_series(2, 200, 2) i;
