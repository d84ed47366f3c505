CREATE TABLE "buildings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"code" text NOT NULL,
	"lng" double precision,
	"lat" double precision
);
--> statement-breakpoint
CREATE TABLE "setting_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"topic" text NOT NULL,
	"subject" text DEFAULT '' NOT NULL,
	"number" integer NOT NULL,
	"valid_from" date NOT NULL,
	"value" jsonb,
	"by_id" uuid,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "metric_targets" DROP CONSTRAINT "metric_targets_metric_year_pk";--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "delete_reason" text;--> statement-breakpoint
ALTER TABLE "teams" ADD COLUMN "city_codes" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "units" ADD COLUMN "delete_reason" text;--> statement-breakpoint
ALTER TABLE "patches" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "patches" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "patches" ADD COLUMN "delete_reason" text;--> statement-breakpoint
ALTER TABLE "baseline_figures" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "baseline_figures" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "baseline_figures" ADD COLUMN "delete_reason" text;--> statement-breakpoint
ALTER TABLE "metric_targets" ADD COLUMN "id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "metric_targets" ALTER COLUMN "id" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "metric_targets" ADD COLUMN "created_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "metric_targets" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "metric_targets" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "metric_targets" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "metric_targets" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "metric_targets" ADD COLUMN "delete_reason" text;--> statement-breakpoint
ALTER TABLE "dictionary_entries" ADD COLUMN "id" uuid DEFAULT gen_random_uuid() NOT NULL;--> statement-breakpoint
ALTER TABLE "dictionary_entries" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "dictionary_entries" ADD COLUMN "updated_at" timestamp with time zone DEFAULT now() NOT NULL;--> statement-breakpoint
ALTER TABLE "setting_versions" ADD CONSTRAINT "setting_versions_by_id_accounts_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "buildings_code" ON "buildings" USING btree (upper("code")) WHERE "buildings"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "setting_versions_by_id_index" ON "setting_versions" USING btree ("by_id");--> statement-breakpoint
CREATE UNIQUE INDEX "setting_versions_number" ON "setting_versions" USING btree ("topic","subject","number");--> statement-breakpoint
CREATE UNIQUE INDEX "metric_targets_year" ON "metric_targets" USING btree ("metric","year") WHERE "metric_targets"."deleted_at" is null;--> statement-breakpoint
ALTER TABLE "dictionary_entries" ADD CONSTRAINT "dictionary_entries_id" UNIQUE("id");