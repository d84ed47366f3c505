CREATE TABLE "exports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"serial" integer GENERATED ALWAYS AS IDENTITY (sequence name "exports_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"version" integer DEFAULT 1 NOT NULL,
	"kind" text NOT NULL,
	"filter" jsonb NOT NULL,
	"said" jsonb NOT NULL,
	"columns" jsonb NOT NULL,
	"format" text NOT NULL,
	"locale" text NOT NULL,
	"purpose" text NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"state" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"note" text,
	"rows" integer NOT NULL,
	"rows_done" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp with time zone,
	"tries" integer DEFAULT 0 NOT NULL,
	"fault" text,
	"ended_at" timestamp with time zone,
	"digest" text,
	"bytes" bigint,
	"file" text,
	"expires_at" timestamp with time zone,
	CONSTRAINT "exports_other_decides" CHECK ("exports"."decided_by" is distinct from "exports"."asked_by"),
	CONSTRAINT "exports_ready_whole" CHECK ("exports"."state" <> 'ready' or num_nulls("exports"."digest", "exports"."bytes", "exports"."file", "exports"."expires_at") = 0)
);
--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exports" ADD CONSTRAINT "exports_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exports_asked_by" ON "exports" USING btree ("asked_by","id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "exports_decided_by" ON "exports" USING btree ("decided_by") WHERE "exports"."decided_by" is not null;--> statement-breakpoint
CREATE INDEX "exports_waiting" ON "exports" USING btree ("id") WHERE "exports"."state" = 'asked';--> statement-breakpoint
CREATE INDEX "exports_due" ON "exports" USING btree ("asked_at") WHERE "exports"."state" in ('approved', 'running');--> statement-breakpoint
CREATE INDEX "exports_kept" ON "exports" USING btree ("expires_at") WHERE "exports"."state" = 'ready';