-- Two residents in three have their cadre, as has every tenth of the others.
insert into liaison_assignments (id, enterprise_id, account_id, kind, during)
  select park.id_of('801', i), e.id, park.cadre(i, 60), 'primary', daterange(date '2020-03-01', null)
  from park.sizes, generate_series(1, firms) i join enterprises e on e.id = park.id_of('e01', i)
  where case when e.status = 'resident' then park.pick(i, 61, 3) < 2 else park.pick(i, 61, 10) = 0 end;

-- Four in five of those looked after have their plan, with two actions.
insert into plans (id, enterprise_id, number, status, goals, needs, review_on, author_id, published_at, published_by)
  select park.id_of('802', i), a.enterprise_id, 1, 'current', '["今年完成扩租"]', '人才公寓', date '2021-03-01' + park.pick(i, 62, 90),
    a.account_id, park.ago(i, 63, 90), a.account_id
  from park.sizes, generate_series(1, firms) i join liaison_assignments a on a.id = park.id_of('801', i)
  where park.pick(i, 64, 5) > 0;
insert into plan_policies (plan_id, policy_id)
  select p.id, park.one_of(policies, i, 65)::uuid
  from park.sizes, park.lists, generate_series(1, firms) i join plans p on p.id = park.id_of('802', i);
insert into plan_actions (id, plan_id, position, title, owner_id, due_on, task_id)
  select park.id_of('803', 2 * i + at), p.id, at, park.one_of('{跟进扩租,协助申报补贴,对接银行}', 2 * i + at, 66), p.author_id,
    date '2021-01-01' + park.pick(2 * i + at, 67, 120), park.id_of('805', 2 * i + at)
  from park.sizes, generate_series(1, firms) i join plans p on p.id = park.id_of('802', i), generate_series(0, 1) at;
insert into tasks (id, kind, title, owner_id, given_by, due_on, status, done_at, enterprise_id, plan_id)
  select a.task_id, 'plan_action', a.title, a.owner_id, a.owner_id, a.due_on,
    case when done then 'done' else 'open' end, case when done then park.ago(i, 68, 30) end, p.enterprise_id, p.id
  from park.sizes, generate_series(0, 2 * firms + 1) i join plan_actions a on a.id = park.id_of('803', i)
    join plans p on p.id = a.plan_id, lateral (select a.due_on < '2021-02-08' and park.pick(i, 69, 10) > 0 as done) d;

-- What was promised on a visit, and what is to be done next: one task a firm, half of them done.
insert into tasks (id, kind, title, owner_id, given_by, due_on, status, done_at, enterprise_id, visit_id)
  select park.id_of('804', i), park.one_of('{next_step,next_step,promise}', i, 76),
    park.one_of('{发资料,约下次见面,核实面积,问政策口径}', i, 77), v.owner_id, v.owner_id, v.report_on + 14,
    case when done then 'done' else 'open' end, case when done then v.ended_at + interval '7 days' end, p.enterprise_id, v.id
  from park.sizes, generate_series(1, firms) i join visits v on v.id = park.id_of('b01', 3 * i) and v.status = 'held'
    join visit_parties p on p.id = park.id_of('b02', 3 * i),
    lateral (select v.report_on < '2021-01-25' and park.pick(i, 78, 20) > 0 as done) d;
