CREATE TABLE "checklist_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"item" text NOT NULL,
	"role" text NOT NULL,
	"on_day" date NOT NULL,
	"by_id" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"event" text NOT NULL,
	"event_id" uuid NOT NULL,
	"actor_id" uuid,
	"at" timestamp with time zone NOT NULL,
	"minute" timestamp with time zone NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"asks" boolean NOT NULL,
	"read_at" timestamp with time zone,
	CONSTRAINT "notices_minute" UNIQUE("account_id","subject_id","minute")
);
--> statement-breakpoint
ALTER TABLE "checklist_requests" ADD CONSTRAINT "checklist_requests_by_id_accounts_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "checklist_requests_by_id_index" ON "checklist_requests" USING btree ("by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "checklist_requests_day" ON "checklist_requests" USING btree ("item","on_day");--> statement-breakpoint
CREATE INDEX "notices_account" ON "notices" USING btree ("account_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "notices_unread" ON "notices" USING btree ("account_id") WHERE "notices"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notices_read" ON "notices" USING btree ("read_at") WHERE "notices"."read_at" is not null;--> statement-breakpoint
CREATE INDEX "notices_actor" ON "notices" USING btree ("actor_id");