ALTER TABLE "projects" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "original_author" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "original_author" text;--> statement-breakpoint
ALTER TABLE "trips" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "trips" ADD COLUMN "original_author" text;--> statement-breakpoint
-- What an import said goes with whatever of its own it speaks of, not with its subject alone: that a firm joined an
-- association is said of the association, and the firm may go first.
create or replace function forget_imported(import uuid, records uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare made uuid[] := array(select distinct w.record_id from import_writes w
  where w.import_id = import and w.op = 'insert' and w.record_id = any(records));
begin
  perform set_config('app.forgetting', 'import', true);
  delete from activities a
  where a.particulars ->> 'importId' = import::text
    and (a.subject_id = any(made) or a.enterprise_id = any(made) or a.association_id = any(made)
      or a.project_id = any(made) or a.visit_id = any(made) or a.ticket_id = any(made))
    and exists (select 1 from imports i where i.id = import and i.state = 'reverting');
  perform set_config('app.forgetting', '', true);
end $$;
