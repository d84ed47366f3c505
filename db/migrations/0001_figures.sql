CREATE TABLE "figure_days" (
	"figure" text NOT NULL,
	"first" date NOT NULL,
	"last" date NOT NULL,
	"length" integer DEFAULT 0 NOT NULL,
	"count" bigint NOT NULL,
	CONSTRAINT "figure_days_figure_first_last_length_pk" PRIMARY KEY("figure","first","last","length")
);
--> statement-breakpoint
CREATE TABLE "figure_marks" (
	"seq" bigserial PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"day" date,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "figure_parts" (
	"kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"figure" text NOT NULL,
	"first" date NOT NULL,
	"last" date NOT NULL,
	"length" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE INDEX "figure_parts_subject" ON "figure_parts" USING btree ("subject_id","kind");--> statement-breakpoint
CREATE INDEX "figure_parts_uncovered" ON "figure_parts" USING btree ("figure","subject_id") WHERE "figure_parts"."figure" in ('without_cadre', 'pending_handover');--> statement-breakpoint
CREATE INDEX "projects_standing" ON "projects" USING btree ("stage_since","id") WHERE "projects"."deleted_at" is null and "projects"."exit" is null;--> statement-breakpoint
CREATE INDEX "projects_decision" ON "projects" USING btree ("decision_on") WHERE "projects"."deleted_at" is null and "projects"."exit" is null;--> statement-breakpoint
CREATE INDEX "tickets_unanswered" ON "tickets" USING btree ("response_due_at") WHERE "tickets"."responded_at" is null;
--> statement-breakpoint
-- Whatever a kept figure is counted from says so when it changes, in the transaction that changes it. A mark names the
-- record alone, and the day it stood on: what hangs on it is looked up when the figures are settled, so that no change
-- under way beside this one is missed.
-- What belongs to a record marks that one: its kind and the column that names it are given.
create function mark_of() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into figure_marks (kind, subject_id) values (tg_argv[0], (to_jsonb(old) ->> tg_argv[1])::uuid);
  end if;
  if tg_op <> 'DELETE' then
    insert into figure_marks (kind, subject_id) values (tg_argv[0], (to_jsonb(new) ->> tg_argv[1])::uuid);
  end if;
  return null;
end $$;
--> statement-breakpoint
create function mark_visit() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.mode, old.status, old.report_on, old.deleted_at is null)
    is not distinct from (new.mode, new.status, new.report_on, new.deleted_at is null) then return null; end if;
  insert into figure_marks (kind, subject_id, day) values ('visit', coalesce(new.id, old.id), old.report_on);
  return null;
end $$;
--> statement-breakpoint
create trigger visit_figures after insert or update or delete on visits for each row execute function mark_visit();
--> statement-breakpoint
create function mark_visit_party() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into figure_marks (kind, subject_id)
      values ('visit', old.visit_id), ('party', coalesce(old.enterprise_id, old.association_id));
  end if;
  if tg_op <> 'DELETE' then insert into figure_marks (kind, subject_id) values ('visit', new.visit_id); end if;
  return null;
end $$;
--> statement-breakpoint
create trigger visit_party_figures after insert or update or delete on visit_parties
  for each row execute function mark_visit_party();
--> statement-breakpoint
create function mark_trip() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.from_on, old.to_on, old.deleted_at is null)
    is not distinct from (new.from_on, new.to_on, new.deleted_at is null) then return null; end if;
  insert into figure_marks (kind, subject_id, day) values ('trip', coalesce(new.id, old.id), old.from_on);
  return null;
end $$;
--> statement-breakpoint
create trigger trip_figures after insert or update or delete on trips for each row execute function mark_trip();
--> statement-breakpoint
create trigger trip_member_figures after insert or update or delete on trip_members
  for each row execute function mark_of('trip', 'trip_id');
--> statement-breakpoint
create function mark_ticket() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.received_at, old.state, old.responded_at, old.response_due_at, old.deleted_at is null)
    is not distinct from (new.received_at, new.state, new.responded_at, new.response_due_at, new.deleted_at is null)
    then return null; end if;
  insert into figure_marks (kind, subject_id, day)
    values ('ticket', coalesce(new.id, old.id), (old.received_at at time zone 'Asia/Shanghai')::date);
  return null;
end $$;
--> statement-breakpoint
create trigger ticket_figures after insert or update or delete on tickets for each row execute function mark_ticket();
--> statement-breakpoint
create trigger ticket_call_figures after insert or update or delete on ticket_follow_ups
  for each row execute function mark_of('ticket', 'ticket_id');
--> statement-breakpoint
create function mark_project() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.enterprise_id, old.template, old.deleted_at is null)
    is not distinct from (new.enterprise_id, new.template, new.deleted_at is null) then return null; end if;
  insert into figure_marks (kind, subject_id) values ('project', coalesce(new.id, old.id));
  if old.enterprise_id is not null then
    insert into figure_marks (kind, subject_id) values ('firm_projects', old.enterprise_id);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger project_figures after insert or update or delete on projects for each row execute function mark_project();
--> statement-breakpoint
create function mark_move() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and old.status = 'confirmed' then
    insert into figure_marks (kind, subject_id) values ('project', old.project_id);
  end if;
  if tg_op <> 'DELETE' and new.status = 'confirmed' then
    insert into figure_marks (kind, subject_id) values ('project', new.project_id);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger move_figures after insert or update or delete on stage_events for each row execute function mark_move();
--> statement-breakpoint
create function mark_firm() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.status, old.resident_since, old.deleted_at is null)
    is not distinct from (new.status, new.resident_since, new.deleted_at is null) then return null; end if;
  insert into figure_marks (kind, subject_id) values ('coverage', coalesce(new.id, old.id));
  return null;
end $$;
--> statement-breakpoint
create trigger firm_figures after insert or update or delete on enterprises for each row execute function mark_firm();
--> statement-breakpoint
create trigger assignment_figures after insert or update or delete on liaison_assignments
  for each row execute function mark_of('coverage', 'enterprise_id');
--> statement-breakpoint
create function mark_account() returns trigger language plpgsql as $$
begin
  insert into figure_marks (kind, subject_id) values ('account', new.id);
  return null;
end $$;
--> statement-breakpoint
create trigger account_figures after update of disabled_at on accounts
  for each row when (old.disabled_at is distinct from new.disabled_at) execute function mark_account();
