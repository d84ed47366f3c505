ALTER TABLE "ticket_extensions" ADD COLUMN "paused_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "restarted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "paused_minutes" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "park_waits_for" text;--> statement-breakpoint
update tickets set restarted_at = (
  select max(e.at) from ticket_entries e where e.ticket_id = tickets.id and e.kind = 'reopened'
) where reopened_count > 0;
--> statement-breakpoint
create function keep_first_due() returns trigger language plpgsql as $$
begin
  raise exception 'the first due time of a ticket never changes' using errcode = '23514', constraint = 'tickets_first_due';
end $$;
--> statement-breakpoint
create trigger tickets_first_due before update of original_due_at on tickets
  for each row when (old.original_due_at is distinct from new.original_due_at) execute function keep_first_due();
