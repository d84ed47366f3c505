CREATE TABLE "duplicate_pairs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"one_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"score" real NOT NULL,
	"reasons" jsonb NOT NULL,
	"against" jsonb NOT NULL,
	"digest" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	"verdict" text,
	"judged_by" uuid,
	"judged_at" timestamp with time zone,
	CONSTRAINT "duplicate_pairs_order" CHECK ("duplicate_pairs"."one_id" < "duplicate_pairs"."other_id"),
	CONSTRAINT "duplicate_pairs_judged" CHECK (num_nonnulls("duplicate_pairs"."verdict", "duplicate_pairs"."judged_by", "duplicate_pairs"."judged_at") in (0, 3))
);
--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_one_id_enterprises_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_other_id_enterprises_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_pairs_pair" ON "duplicate_pairs" USING btree ("one_id","other_id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_other" ON "duplicate_pairs" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_waiting" ON "duplicate_pairs" USING btree ("score" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "duplicate_pairs"."verdict" is null;