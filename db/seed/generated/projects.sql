-- Every second firm has a project; one in ten of those not signed yet is lost.
insert into projects (id, number, title, enterprise_id, template, stage, stage_since, exit, exit_reason, exit_since,
    owner_id, team_id, channel, origin_city_code, searched, sounds, created_at, updated_at)
  select park.id_of('d01', i), 'BENCH-' || i, '项目' || i, e.id, 'lease_in', stage, since,
    case when lost then 'lost' end, case when lost then park.one_of(exits, i, 39) end,
    case when lost then since + interval '2 days' end,
    park.cadre(i, 33), park.one_of(teams, i, 34)::uuid,
    park.one_of('{outbound_visit,association,walk_in,online,chain}', i, 35), e.origin_city_code, '项目' || i,
    'xiang''mu''' || i, since - interval '200 days', park.ago(i, 37, 300)
  from park.sizes, park.lists, generate_series(1, firms / 2) i
    join enterprises e on e.id = park.id_of('e01', 2 * i)
    cross join lateral (select case when e.status = 'prospect'
      then park.one_of('{lead,lead,contact,contact,inspection,negotiation,review,signed}', i, 30)
      else park.one_of('{registered,moved_in,operating}', i, 31) end as stage) s
    cross join lateral (select park.ago(i, 32, 300) as since) w
    cross join lateral (select e.status = 'prospect' and stage <> 'signed' and park.pick(i, 38, 10) = 0 as lost) l;

-- The way of each to its stage, twenty days a step, confirmed by somebody else a day later.
create unlogged table park.way as
  select stage, at from unnest('{lead,contact,inspection,negotiation,review,signed,registered,moved_in,operating}'::text[])
    with ordinality as way (stage, at);
insert into stage_events (id, project_id, kind, from_stage, to_stage, applied_by, applied_at, status, reviewed_by, reviewed_at)
  select park.id_of('f01', 16 * i + step.at), p.id, case when step.at = 1 then 'open' else 'forward' end, before.stage,
    step.stage, p.owner_id, reached - interval '1 day', 'confirmed', receiver, reached
  from park.sizes, park.lists, generate_series(1, firms / 2) i
    join projects p on p.id = park.id_of('d01', i)
    join park.way now on now.stage = p.stage
    join park.way step on step.at <= now.at
    left join park.way before on before.at = step.at - 1
    cross join lateral (select p.stage_since - (now.at - step.at) * interval '20 days' as reached) r;
insert into stage_events (id, project_id, kind, from_stage, to_exit, reason_code, applied_by, applied_at, status,
    reviewed_by, reviewed_at)
  select park.id_of('f01', 16 * i + 15), p.id, 'exit', p.stage, 'lost', p.exit_reason, p.owner_id,
    p.stage_since + interval '1 day', 'confirmed', receiver, p.exit_since
  from park.sizes, park.lists, generate_series(1, firms / 2) i
    join projects p on p.id = park.id_of('d01', i) where p.exit is not null;
-- One in fifty of those on their way waits for its next step to be confirmed.
insert into stage_events (id, project_id, kind, from_stage, to_stage, applied_by, applied_at, status)
  select park.id_of('f02', i), p.id, 'forward', p.stage, next.stage, p.owner_id, park.ago(i, 74, 10), 'applied'
  from park.sizes, generate_series(50, firms / 2, 50) i
    join projects p on p.id = park.id_of('d01', i) and p.exit is null
    join park.way now on now.stage = p.stage join park.way next on next.at = now.at + 1;
insert into project_amounts (id, project_id, kind, amount, on_day, entered_by)
  select park.id_of('d02', i), p.id, kind, (100 + park.pick(i, 75, 9900))::bigint * 1000000, p.stage_since::date,
    p.owner_id
  from park.sizes, generate_series(1, firms / 2) i join projects p on p.id = park.id_of('d01', i)
    join park.way now on now.stage = p.stage
    cross join lateral (select case when now.at < 6 then 'planned' else 'contracted' end as kind) k;
