CREATE TABLE "project_counts" (
	"city_code" text,
	"team_id" uuid,
	"channel" text NOT NULL,
	"template" text NOT NULL,
	"stage" text NOT NULL,
	"exit" text,
	"n" bigint NOT NULL,
	"filled" bigint NOT NULL,
	"planned" numeric NOT NULL,
	CONSTRAINT "project_counts_standing" UNIQUE NULLS NOT DISTINCT("team_id","city_code","stage","exit","template","channel")
);
--> statement-breakpoint
CREATE TABLE "project_standings" (
	"project_id" uuid NOT NULL,
	"city_code" text,
	"team_id" uuid,
	"channel" text NOT NULL,
	"template" text NOT NULL,
	"stage" text NOT NULL,
	"exit" text,
	"planned" bigint
);
--> statement-breakpoint
CREATE INDEX "project_standings_project" ON "project_standings" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "enterprises_tiles" ON "enterprises" USING btree ("patch_id","sample" DESC NULLS FIRST,"sounds","id") WHERE "enterprises"."deleted_at" is null and "enterprises"."status" = 'resident';--> statement-breakpoint
CREATE INDEX "enterprises_longest" ON "enterprises" USING btree ("sample" DESC NULLS FIRST,"resident_since","sounds","id") WHERE "enterprises"."deleted_at" is null and "enterprises"."status" = 'resident';--> statement-breakpoint
CREATE INDEX "enterprises_newest" ON "enterprises" USING btree (coalesce("resident_since", '0001-01-01'::date) desc,("id"::text) desc) WHERE "enterprises"."deleted_at" is null and "enterprises"."status" = 'resident';--> statement-breakpoint
CREATE INDEX "figure_parts_cohorts" ON "figure_parts" USING btree ("figure","subject_id") WHERE "figure_parts"."figure" in ('flow_signed', 'flow_landed');--> statement-breakpoint
CREATE INDEX "projects_column" ON "projects" USING btree ("stage","stage_since","id") WHERE "projects"."deleted_at" is null and "projects"."exit" is null;--> statement-breakpoint
CREATE INDEX "projects_template" ON "projects" USING btree ("template","stage_since","id") WHERE "projects"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "projects_moved" ON "projects" USING btree ("stage_since","id") WHERE "projects"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "stage_events_waiting" ON "stage_events" USING btree ("applied_at","id") WHERE "stage_events"."status" = 'applied';
--> statement-breakpoint
-- Where a project stands is counted too: whatever of it the counts are kept by says so.
create or replace function mark_project() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.enterprise_id, old.template, old.stage, old.stage_since, old.exit, old.team_id, old.channel,
      old.origin_city_code, old.deleted_at is null)
    is not distinct from (new.enterprise_id, new.template, new.stage, new.stage_since, new.exit, new.team_id, new.channel,
      new.origin_city_code, new.deleted_at is null) then return null; end if;
  insert into figure_marks (kind, subject_id) values ('project', coalesce(new.id, old.id));
  if old.enterprise_id is not null then
    insert into figure_marks (kind, subject_id) values ('firm_projects', old.enterprise_id);
  end if;
  return null;
end $$;
--> statement-breakpoint
create trigger amount_figures after insert or update or delete on project_amounts
  for each row execute function mark_of('project', 'project_id');
--> statement-breakpoint
create trigger firm_city_figures after update of origin_city_code on enterprises
  for each row when (old.origin_city_code is distinct from new.origin_city_code)
  execute function mark_of('firm_projects', 'id');
--> statement-breakpoint
-- Care is counted by patch too.
create or replace function mark_firm() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (old.status, old.resident_since, old.patch_id, old.deleted_at is null)
    is not distinct from (new.status, new.resident_since, new.patch_id, new.deleted_at is null) then return null; end if;
  insert into figure_marks (kind, subject_id) values ('coverage', coalesce(new.id, old.id));
  return null;
end $$;
--> statement-breakpoint
-- The same letters as before, told seven times as fast: every save of a name and every index on sounds asks for them.
create or replace function sound_grams(sounds text) returns text[]
language plpgsql immutable parallel safe cost 1000 as $$
declare
  name text;
  said text[];
  letters text;
  initials text;
  kept text[] := '{}';
begin
  foreach name in array coalesce(string_to_array(sounds, ' '), '{}') loop
    said := string_to_array(name, '''');
    for at in 1 .. cardinality(said) loop
      letters := left(array_to_string(said[at:at + 4], ''), 5);
      initials := concat(left(said[at], 1), left(said[at + 1], 1), left(said[at + 2], 1), left(said[at + 3], 1),
        left(said[at + 4], 1));
      kept := kept || array[left(letters, 2), left(letters, 3), left(letters, 4), letters,
        left(initials, 2), left(initials, 3), left(initials, 4), initials];
      if at = 1 then kept := kept || ('^' || left(letters, 1)); end if;
    end loop;
  end loop;
  return (select coalesce(array_agg(distinct gram), '{}') from unnest(kept) as gram);
end $$;
