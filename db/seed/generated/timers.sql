-- What was due before the park was there is nobody's news; what is still due has its timer.
insert into jobs (id, kind, queue, subject_kind, subject_id, due_at)
  select park.id_of('601', i), 'ticket.solveDue', 'ticket:' || id, 'ticket', id, solve_due_at
  from park.sizes, generate_series(1, firms) i join tickets on id = park.id_of('901', i)
  where state = 'in_progress' and solve_due_at > park.demo_now();
insert into jobs (id, kind, queue, subject_kind, subject_id, due_at)
  select gen_random_uuid(), timer.kind, 'task:' || id, 'task', id, due
  from tasks cross join lateral (values ('task.due', due_on::timestamp at time zone 'Asia/Shanghai'),
    ('task.late', (due_on + 1)::timestamp at time zone 'Asia/Shanghai')) as timer (kind, due)
  where id::text like '01770000-080%' and status = 'open' and due > park.demo_now();
