ALTER TABLE "associations" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "contacts" ADD COLUMN "merged_into" uuid;--> statement-breakpoint
ALTER TABLE "associations" ADD CONSTRAINT "associations_merged_into_associations_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."associations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_merged_into_contacts_id_fk" FOREIGN KEY ("merged_into") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "associations_merged" ON "associations" USING btree ("merged_into") WHERE "associations"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "associations_removed" ON "associations" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "associations"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "contacts_merged" ON "contacts" USING btree ("merged_into") WHERE "contacts"."merged_into" is not null;--> statement-breakpoint
CREATE INDEX "contacts_removed" ON "contacts" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "contacts"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "enterprises_removed" ON "enterprises" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "enterprises"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "notes_removed" ON "notes" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "notes"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "plans_removed" ON "plans" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "plans"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "policies_removed" ON "policies" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "policies"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "milestones_removed" ON "milestones" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "milestones"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "project_amounts_removed" ON "project_amounts" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "project_amounts"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "rivals_removed" ON "rivals" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "rivals"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "trips_removed" ON "trips" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "trips"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "visits_removed" ON "visits" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "visits"."deleted_at" is not null;--> statement-breakpoint
ALTER TABLE "associations" ADD CONSTRAINT "associations_merged_away" CHECK ("associations"."merged_into" is null or "associations"."deleted_at" is not null);--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_merged_away" CHECK ("contacts"."merged_into" is null or "contacts"."deleted_at" is not null);--> statement-breakpoint
-- Nothing is written on a contact or an association that was merged away, as on no such firm.
create function association_survivor_of(body uuid) returns uuid language plpgsql as $$
declare led uuid;
begin
  loop
    select merged_into into led from associations where id = body for key share;
    if led is null then return body; end if;
    body := led;
  end loop;
end $$;
--> statement-breakpoint
create function contact_survivor_of(person uuid) returns uuid language plpgsql as $$
declare led uuid;
begin
  loop
    select merged_into into led from contacts where id = person for key share;
    if led is null then return person; end if;
    person := led;
  end loop;
end $$;
--> statement-breakpoint
create function lead_to_association_survivor() returns trigger language plpgsql as $$
begin
  if new.association_id is not null then new.association_id := association_survivor_of(new.association_id); end if;
  return new;
end $$;
--> statement-breakpoint
create function lead_referrer_to_association_survivor() returns trigger language plpgsql as $$
begin
  if new.referrer_association_id is not null then
    new.referrer_association_id := association_survivor_of(new.referrer_association_id);
  end if;
  return new;
end $$;
--> statement-breakpoint
create function lead_to_contact_survivor() returns trigger language plpgsql as $$
begin
  if new.contact_id is not null then new.contact_id := contact_survivor_of(new.contact_id); end if;
  return new;
end $$;
--> statement-breakpoint
create trigger association_members_body_survivor before insert or update of association_id on association_members
  for each row execute function lead_to_association_survivor();
--> statement-breakpoint
create trigger contacts_body_survivor before insert or update of association_id on contacts
  for each row execute function lead_to_association_survivor();
--> statement-breakpoint
create trigger visit_parties_body_survivor before insert or update of association_id on visit_parties
  for each row execute function lead_to_association_survivor();
--> statement-breakpoint
create trigger projects_body_referrer_survivor before insert or update of referrer_association_id on projects
  for each row execute function lead_referrer_to_association_survivor();
--> statement-breakpoint
create trigger visit_people_survivor before insert or update of contact_id on visit_people
  for each row execute function lead_to_contact_survivor();
--> statement-breakpoint
create trigger ticket_requesters_survivor before insert or update of contact_id on ticket_requesters
  for each row execute function lead_to_contact_survivor();
