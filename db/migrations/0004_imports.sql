CREATE TABLE "import_rows" (
	"import_id" uuid NOT NULL,
	"sheet" integer NOT NULL,
	"row" integer NOT NULL,
	"turn" integer NOT NULL,
	"word" text NOT NULL,
	"read" jsonb NOT NULL,
	"mended" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"decision" text,
	"verdict" text,
	"plan" jsonb,
	"record_id" uuid NOT NULL,
	"name_key" text,
	"code" text,
	"state" text DEFAULT 'waiting' NOT NULL,
	CONSTRAINT "import_rows_import_id_sheet_row_pk" PRIMARY KEY("import_id","sheet","row")
);
--> statement-breakpoint
CREATE TABLE "import_writes" (
	"seq" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "import_writes_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"import_id" uuid NOT NULL,
	"batch" integer NOT NULL,
	"sheet" integer NOT NULL,
	"row" integer NOT NULL,
	"table" text NOT NULL,
	"record_id" uuid NOT NULL,
	"op" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"version_written" integer,
	"outcome" text,
	"kept_fields" text[]
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"file_name" text NOT NULL,
	"digest" text NOT NULL,
	"bytes" integer NOT NULL,
	"state" text NOT NULL,
	"fault" text,
	"fault_place" text,
	"importer_id" uuid NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"pausing" boolean DEFAULT false NOT NULL,
	"options" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"sheets" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"reverted_by" uuid,
	"reverted_at" timestamp with time zone,
	"leased_until" timestamp with time zone,
	CONSTRAINT "imports_two_people" CHECK ("imports"."confirmed_by" is null or "imports"."confirmed_by" <> "imports"."importer_id")
);
--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "visits" ADD COLUMN "original_author" text;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_writes" ADD CONSTRAINT "import_writes_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_importer_id_accounts_id_fk" FOREIGN KEY ("importer_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_confirmed_by_accounts_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_reverted_by_accounts_id_fk" FOREIGN KEY ("reverted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "import_rows_turn" ON "import_rows" USING btree ("import_id","turn","sheet","row");--> statement-breakpoint
CREATE INDEX "import_rows_verdict" ON "import_rows" USING btree ("import_id","verdict","sheet","row");--> statement-breakpoint
CREATE INDEX "import_rows_name" ON "import_rows" USING btree ("import_id","name_key");--> statement-breakpoint
CREATE INDEX "import_writes_import" ON "import_writes" USING btree ("import_id","seq");--> statement-breakpoint
CREATE INDEX "import_writes_record" ON "import_writes" USING btree ("record_id");--> statement-breakpoint
CREATE INDEX "imports_recent" ON "imports" USING btree ("created_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "imports_importer" ON "imports" USING btree ("importer_id");--> statement-breakpoint
CREATE INDEX "imports_confirmer" ON "imports" USING btree ("confirmed_by");--> statement-breakpoint
CREATE INDEX "imports_reverter" ON "imports" USING btree ("reverted_by");--> statement-breakpoint
-- Activities only grow, but what an import that is being taken back said of its own records goes with them. Nobody else's
-- word does: a record of which anybody said more stays.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_table_name = 'activities' and tg_op = 'DELETE' and current_setting('app.forgetting', true) = 'import' then
    return null;
  end if;
  raise exception '% only grows', tg_table_name using errcode = '42501';
end $$;
--> statement-breakpoint
create function forget_imported(import uuid, records uuid[]) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform set_config('app.forgetting', 'import', true);
  delete from activities a
  where a.subject_id = any(records) and a.particulars ->> 'importId' = import::text
    and exists (select 1 from import_writes w where w.import_id = import and w.record_id = a.subject_id and w.op = 'insert')
    and exists (select 1 from imports i where i.id = import and i.state = 'reverting');
  perform set_config('app.forgetting', '', true);
end $$;
