CREATE TABLE "merges" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"survivor_id" uuid NOT NULL,
	"absorbed_id" uuid NOT NULL,
	"choices" jsonb NOT NULL,
	"moved" jsonb NOT NULL,
	"merged_by" uuid NOT NULL,
	"merged_at" timestamp with time zone NOT NULL,
	"undone_by" uuid,
	"undone_at" timestamp with time zone,
	"stayed" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "merges_of_two" CHECK ("merges"."survivor_id" <> "merges"."absorbed_id"),
	CONSTRAINT "merges_undone" CHECK (num_nonnulls("merges"."undone_by", "merges"."undone_at") in (0, 2))
);
--> statement-breakpoint
ALTER TABLE "enterprises" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
CREATE INDEX "merges_survivor" ON "merges" USING btree ("survivor_id","merged_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "merges_recent" ON "merges" USING btree ("merged_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "merges_absorbed" ON "merges" USING btree ("absorbed_id") WHERE "merges"."undone_at" is null;--> statement-breakpoint
ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_merged_into_enterprises_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "enterprises_merged" ON "enterprises" USING btree ("merged_into") WHERE "enterprises"."merged_into" is not null;--> statement-breakpoint
ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_merged_away" CHECK ("enterprises"."merged_into" is null or "enterprises"."deleted_at" is not null);
--> statement-breakpoint
-- Nothing is ever written on a firm that was merged away: whoever still names it, from a form opened before or in the
-- moment of the merge, means the one it turned out to be. The lock waits for a merge under way, as the foreign key does.
create function survivor_of(firm uuid) returns uuid language plpgsql as $$
declare led uuid;
begin
  loop
    select merged_into into led from enterprises where id = firm for key share;
    if led is null then return firm; end if;
    firm := led;
  end loop;
end $$;
--> statement-breakpoint
create function lead_to_survivor() returns trigger language plpgsql as $$
begin
  if new.enterprise_id is not null then new.enterprise_id := survivor_of(new.enterprise_id); end if;
  return new;
end $$;
--> statement-breakpoint
create function lead_referrer_to_survivor() returns trigger language plpgsql as $$
begin
  if new.referrer_enterprise_id is not null then
    new.referrer_enterprise_id := survivor_of(new.referrer_enterprise_id);
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger association_members_survivor before insert or update of enterprise_id on association_members
  for each row execute function lead_to_survivor();
--> statement-breakpoint
create trigger contacts_survivor before insert or update of enterprise_id on contacts
  for each row execute function lead_to_survivor();
--> statement-breakpoint
create trigger honours_survivor before insert or update of enterprise_id on honours
  for each row execute function lead_to_survivor();
--> statement-breakpoint
create trigger lead_submissions_survivor before insert or update of enterprise_id on lead_submissions
  for each row execute function lead_to_survivor();
--> statement-breakpoint
create trigger liaison_assignments_survivor before insert or update of enterprise_id on liaison_assignments
  for each row execute function lead_to_survivor();
--> statement-breakpoint
create trigger notes_survivor before insert or update of enterprise_id on notes
  for each row execute function lead_to_survivor();
--> statement-breakpoint
create trigger plans_survivor before insert or update of enterprise_id on plans
  for each row execute function lead_to_survivor();
--> statement-breakpoint
create trigger projects_survivor before insert or update of enterprise_id on projects
  for each row execute function lead_to_survivor();
--> statement-breakpoint
create trigger tasks_survivor before insert or update of enterprise_id on tasks
  for each row execute function lead_to_survivor();
--> statement-breakpoint
create trigger tickets_survivor before insert or update of enterprise_id on tickets
  for each row execute function lead_to_survivor();
--> statement-breakpoint
create trigger visit_parties_survivor before insert or update of enterprise_id on visit_parties
  for each row execute function lead_to_survivor();
--> statement-breakpoint
create trigger projects_referrer_survivor before insert or update of referrer_enterprise_id on projects
  for each row execute function lead_referrer_to_survivor();
