-- One PRIMARY and one DEPUTY a firm at any moment.
alter table liaison_assignments add constraint one_primary
  exclude using gist (enterprise_id with =, during with &&) where (kind = 'primary' and deleted_at is null);
--> statement-breakpoint
alter table liaison_assignments add constraint one_deputy
  exclude using gist (enterprise_id with =, during with &&) where (kind = 'deputy' and deleted_at is null);
--> statement-breakpoint
alter table liaison_assignments add constraint liaison_period check (not isempty(during) and lower(during) is not null);
--> statement-breakpoint
-- An administrator holds exactly one role: no other administrator's, no business role (access.md).
create function keep_administrators_apart() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('account_roles'), hashtext(new.account_id::text));
  if exists (
    select 1 from account_roles other
    where other.account_id = new.account_id and other.id <> new.id and other.role <> new.role
      and (other.role like '%\_admin' or new.role like '%\_admin')
      and daterange(other.from_day, other.to_day) && daterange(new.from_day, new.to_day)
  ) then
    raise exception 'administrators are kept apart' using errcode = '23514', constraint = 'administrators_apart';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger administrators_apart before insert or update on account_roles
  for each row execute function keep_administrators_apart();
--> statement-breakpoint
-- The audit log's chain: every row's hash covers the row before it. The lock orders writers until they commit.
create function chain_audit() returns trigger language plpgsql as $$
declare before_it record;
begin
  perform pg_advisory_xact_lock(hashtext('audit_log'));
  select seq, hash into before_it from audit_log order by seq desc limit 1;
  new.seq := coalesce(before_it.seq, 0) + 1;
  new.prev_hash := coalesce(before_it.hash, '');
  new.hash := audit_hash(new);
  return new;
end $$;
--> statement-breakpoint
create function audit_hash(entry audit_log) returns text language sql stable as $$
  select encode(sha256(convert_to(concat_ws('|', entry.prev_hash, entry.seq, entry.event_id,
    extract(epoch from entry.at), extract(epoch from entry.business_at), coalesce(entry.actor_id::text, '-'), entry.action,
    coalesce(entry.subject_kind, '-'), coalesce(entry.subject_id::text, '-'), entry.result, entry.via,
    coalesce(entry.request_id, '-'), coalesce(entry.ip, '-'), array_to_string(entry.fields, ','), coalesce(entry.reason, '-')), 'UTF8')), 'hex')
$$;
--> statement-breakpoint
create trigger audit_chain before insert on audit_log for each row execute function chain_audit();
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger audit_only_grows before update or delete or truncate on audit_log for each statement execute function refuse_change();
--> statement-breakpoint
create trigger activities_only_grow before update or delete or truncate on activities for each statement execute function refuse_change();
--> statement-breakpoint
-- Lists read these often while visits and tickets touch them.
alter table enterprises set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
