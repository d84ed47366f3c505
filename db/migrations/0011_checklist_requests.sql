CREATE TABLE "checklist_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item" text NOT NULL,
	"role" text NOT NULL,
	"on_day" date NOT NULL,
	"by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "checklist_requests" ADD CONSTRAINT "checklist_requests_by_id_accounts_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checklist_requests_by_id_index" ON "checklist_requests" USING btree ("by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "checklist_requests_day" ON "checklist_requests" USING btree ("item","on_day");