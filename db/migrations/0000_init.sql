-- Exclusion constraints over uuid and daterange need btree_gist.
create extension if not exists btree_gist;
--> statement-breakpoint
-- The beginning and the pairs of characters of each folded name; see app/domain/name-search.server.ts.
create function grams(searched text) returns text[]
language sql immutable parallel safe as $$
  select coalesce(array_agg(distinct case when at = 0 then '^' || left(word, 1) else substr(word, at, 2) end), '{}')
  from unnest(string_to_array(searched, ' ')) as word, generate_series(0, length(word) - 1) as at
$$;
--> statement-breakpoint
-- The two to five letters that each syllable of a name begins, by pinyin and by initials, and its first letter.
create function sound_grams(sounds text) returns text[]
language sql immutable parallel safe cost 1000 as $$
  select coalesce(array_agg(distinct gram), '{}')
  from unnest(string_to_array(sounds, ' ')) as name,
    lateral (select string_to_array(name, '''') as said) as syllables,
    generate_series(1, cardinality(said)) as at,
    lateral (select array_to_string(said[at:at + 4], '') as letters,
      concat(left(said[at], 1), left(said[at + 1], 1), left(said[at + 2], 1), left(said[at + 3], 1), left(said[at + 4], 1)) as initials) as begun,
    lateral (select left(letters, size) from generate_series(2, 5) as size
      union all select left(initials, size) from generate_series(2, 5) as size
      union all select '^' || left(letters, 1) where at = 1) as kept (gram)
$$;
--> statement-breakpoint
-- Tables, written from db/schema.
CREATE TABLE "activities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"event_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"event" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"enterprise_id" uuid,
	"association_id" uuid,
	"project_id" uuid,
	"visit_id" uuid,
	"ticket_id" uuid,
	"particulars" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"digest" text
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"one" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"count" bigint NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "audit_head_one" CHECK ("audit_head"."one")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"seq" bigint PRIMARY KEY DEFAULT 0 NOT NULL,
	"event_id" uuid NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"business_at" timestamp with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text,
	"subject_id" uuid,
	"result" text NOT NULL,
	"via" text NOT NULL,
	"request_id" text,
	"ip" text,
	"fields" text[] DEFAULT '{}' NOT NULL,
	"reason" text,
	"prev_hash" text,
	"hash" text
);
--> statement-breakpoint
CREATE TABLE "association_members" (
	"association_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"since_on" date,
	CONSTRAINT "association_members_association_id_enterprise_id_pk" PRIMARY KEY("association_id","enterprise_id")
);
--> statement-breakpoint
CREATE TABLE "associations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"name" text NOT NULL,
	"name_en" text,
	"sample" boolean DEFAULT false NOT NULL,
	"is_resident" boolean DEFAULT false NOT NULL,
	"city_code" text,
	"field" text,
	"desk" text,
	"intro" text,
	"searched" text DEFAULT '' NOT NULL,
	"sounds" text DEFAULT '' NOT NULL,
	"grams" text[] GENERATED ALWAYS AS (grams(searched)) STORED
);
--> statement-breakpoint
CREATE TABLE "account_roles" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date
);
--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"username" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"searched" text DEFAULT '' NOT NULL,
	"sounds" text DEFAULT '' NOT NULL,
	"password_hash" text,
	"password_changed_at" timestamp with time zone,
	"must_change_password" boolean DEFAULT false NOT NULL,
	"reset_at" timestamp with time zone,
	"reset_by" uuid,
	"released_by" uuid,
	"release_hash" text,
	"unit_id" uuid,
	"title" text,
	"title_en" text,
	"office_phone" text,
	"disabled_at" timestamp with time zone,
	"disabled_reason" text,
	"enabled_anew_at" timestamp with time zone,
	"session_epoch" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"account_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"name" text NOT NULL,
	"last_used_at" timestamp with time zone,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_tokens_hash" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "known_devices" (
	"id" text NOT NULL,
	"account_id" uuid NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL,
	CONSTRAINT "known_devices_id_account_id_pk" PRIMARY KEY("id","account_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"epoch" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"user_agent" text,
	"ip" text
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "settings_key" CHECK (length("settings"."key") > 0)
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"team_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"is_leader" boolean DEFAULT false NOT NULL,
	"from_day" date NOT NULL,
	"to_day" date,
	CONSTRAINT "team_members_team_id_account_id_from_day_pk" PRIMARY KEY("team_id","account_id","from_day")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "units" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contacts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"enterprise_id" uuid,
	"association_id" uuid,
	"name" text NOT NULL,
	"searched" text DEFAULT '' NOT NULL,
	"sounds" text DEFAULT '' NOT NULL,
	"post" text,
	"phone" text,
	"email" text,
	"is_primary" boolean DEFAULT false NOT NULL,
	"notice_on" date,
	"sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "contacts_of_one" CHECK (num_nonnulls("contacts"."enterprise_id", "contacts"."association_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "enterprises" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"name" text NOT NULL,
	"name_en" text,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"uscc" text,
	"uscc_state" text DEFAULT 'unverified' NOT NULL,
	"origin_city_code" text,
	"industry_code" text,
	"product" text,
	"tier" text,
	"patch_id" uuid,
	"status" text DEFAULT 'prospect' NOT NULL,
	"resident_since" date,
	"address" text,
	"website" text,
	"headcount" integer,
	"headcount_on" date,
	"headcount_at_least" boolean DEFAULT false NOT NULL,
	"intro" text,
	"name_key" text DEFAULT '' NOT NULL,
	"searched" text DEFAULT '' NOT NULL,
	"sounds" text DEFAULT '' NOT NULL,
	"grams" text[] GENERATED ALWAYS AS (grams(searched)) STORED,
	CONSTRAINT "enterprises_headcount" CHECK ("enterprises"."headcount" >= 0)
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"enterprise_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_links" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"file_id" uuid NOT NULL,
	"visit_id" uuid,
	"stage_event_id" uuid,
	"ticket_id" uuid,
	"ticket_entry_id" uuid,
	"position" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "file_link_parent" CHECK (num_nonnulls("file_links"."visit_id", "file_links"."stage_event_id", "file_links"."ticket_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sha256" text NOT NULL,
	"mime" text NOT NULL,
	"size" integer NOT NULL,
	"width" integer,
	"height" integer,
	"name" text NOT NULL,
	"uploaded_by" uuid NOT NULL,
	CONSTRAINT "files_size" CHECK ("files"."size" between 1 and 20971520)
);
--> statement-breakpoint
CREATE TABLE "honours" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"enterprise_id" uuid,
	"project_id" uuid,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"year" integer,
	"awarded_by" text,
	CONSTRAINT "honours_of_one" CHECK (num_nonnulls("honours"."enterprise_id", "honours"."project_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "lead_submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"enterprise_name" text NOT NULL,
	"enterprise_id" uuid,
	"channel" text NOT NULL,
	"city_code" text,
	"contact_name" text,
	"contact_phone" text,
	"need" text NOT NULL,
	"referrer_name" text,
	"submitted_by" uuid NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	"owner_id" uuid,
	"visit_id" uuid,
	"status" text DEFAULT 'open' NOT NULL,
	"decision_note" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"project_id" uuid,
	CONSTRAINT "lead_submissions_project" UNIQUE("project_id")
);
--> statement-breakpoint
CREATE TABLE "liaison_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"enterprise_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"during" daterange NOT NULL,
	"reason" text,
	"assigned_by" uuid
);
--> statement-breakpoint
CREATE TABLE "patches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"lead_id" uuid,
	"position" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plan_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"plan_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"owner_id" uuid,
	"due_on" date,
	"task_id" uuid
);
--> statement-breakpoint
CREATE TABLE "plan_policies" (
	"plan_id" uuid NOT NULL,
	"policy_id" uuid NOT NULL,
	"note" text,
	CONSTRAINT "plan_policies_plan_id_policy_id_pk" PRIMARY KEY("plan_id","policy_id")
);
--> statement-breakpoint
CREATE TABLE "plans" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"enterprise_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"status" text NOT NULL,
	"goals" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"needs" text,
	"risks" text,
	"review_on" date,
	"author_id" uuid NOT NULL,
	"published_at" timestamp with time zone,
	"published_by" uuid
);
--> statement-breakpoint
CREATE TABLE "baseline_figures" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"metric" text NOT NULL,
	"value" bigint NOT NULL,
	"qualifier" text NOT NULL,
	"year" integer,
	"as_of" date,
	"source" text NOT NULL,
	"source_en" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "metric_targets" (
	"metric" text NOT NULL,
	"year" integer NOT NULL,
	"value" integer NOT NULL,
	CONSTRAINT "metric_targets_metric_year_pk" PRIMARY KEY("metric","year")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "jobs_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"queue" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"leased_by" uuid,
	"leased_until" timestamp with time zone,
	"fault" text,
	"ended_at" timestamp with time zone,
	"kind" text NOT NULL,
	CONSTRAINT "jobs_timer" UNIQUE("subject_id","kind")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seq" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outbox_seq_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"queue" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"status" text DEFAULT 'waiting' NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"leased_by" uuid,
	"leased_until" timestamp with time zone,
	"fault" text,
	"ended_at" timestamp with time zone,
	"event_id" uuid NOT NULL,
	"event" text NOT NULL,
	"receiver" text NOT NULL,
	"actor_id" uuid,
	"pressing" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dictionary_entries" (
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"zh" text NOT NULL,
	"en" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"usual_level" text,
	"retired_at" timestamp with time zone,
	CONSTRAINT "dictionary_entries_kind_code_pk" PRIMARY KEY("kind","code")
);
--> statement-breakpoint
CREATE TABLE "places" (
	"code" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"province_code" text,
	"lng" double precision NOT NULL,
	"lat" double precision NOT NULL,
	"searched" text DEFAULT '' NOT NULL,
	"sounds" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"searched" text DEFAULT '' NOT NULL,
	"sounds" text DEFAULT '' NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"number" text,
	"issuer" text,
	"level" text NOT NULL,
	"valid_from" date,
	"valid_to" date,
	"legal_basis" text,
	"summary" text NOT NULL,
	"summary_en" text,
	"conditions" text,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "milestones" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"project_id" uuid NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"name" text NOT NULL,
	"name_en" text,
	"state" text NOT NULL,
	"reached_on" date,
	"note" text
);
--> statement-breakpoint
CREATE TABLE "project_amounts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"currency" text DEFAULT 'CNY' NOT NULL,
	"original" bigint,
	"rate_millionths" bigint,
	"rate_on" date,
	"on_day" date,
	"year" integer,
	"note" text,
	"entered_by" uuid NOT NULL,
	CONSTRAINT "project_amounts_range" CHECK ("project_amounts"."amount" between 0 and 9000000000000000),
	CONSTRAINT "project_amounts_foreign" CHECK (("project_amounts"."currency" = 'CNY') or num_nonnulls("project_amounts"."original", "project_amounts"."rate_millionths", "project_amounts"."rate_on") = 3)
);
--> statement-breakpoint
CREATE TABLE "project_collaborators" (
	"project_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "project_collaborators_project_id_account_id_pk" PRIMARY KEY("project_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"title_en" text,
	"code_name" text,
	"enterprise_id" uuid,
	"template" text NOT NULL,
	"stage" text NOT NULL,
	"stage_since" timestamp with time zone NOT NULL,
	"exit" text,
	"exit_reason" text,
	"exit_since" timestamp with time zone,
	"owner_id" uuid,
	"team_id" uuid,
	"channel" text NOT NULL,
	"referrer_enterprise_id" uuid,
	"referrer_association_id" uuid,
	"referrer_name" text,
	"origin_city_code" text,
	"confidential" boolean DEFAULT false NOT NULL,
	"is_key_project" boolean DEFAULT false NOT NULL,
	"need" text,
	"decision_on" date,
	"next_step" text,
	"searched" text DEFAULT '' NOT NULL,
	"sounds" text DEFAULT '' NOT NULL,
	"grams" text[] GENERATED ALWAYS AS (grams(searched)) STORED,
	"code_name_key" text,
	CONSTRAINT "projects_number" UNIQUE("number"),
	CONSTRAINT "projects_firm" CHECK ("projects"."enterprise_id" is not null or "projects"."template" = 'key_build')
);
--> statement-breakpoint
CREATE TABLE "rivals" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"project_id" uuid NOT NULL,
	"city_code" text,
	"name" text,
	"searched" text DEFAULT '' NOT NULL,
	"sounds" text DEFAULT '' NOT NULL,
	"offer" text,
	"result" text DEFAULT 'open' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_events" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"project_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"from_stage" text,
	"to_stage" text,
	"from_exit" text,
	"to_exit" text,
	"reason_code" text,
	"reason" text,
	"rival_city_code" text,
	"rival_name" text,
	"applied_by" uuid NOT NULL,
	"applied_at" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp with time zone,
	"review_note" text,
	"precision" text DEFAULT 'day' NOT NULL,
	CONSTRAINT "stage_events_two_people" CHECK ("stage_events"."reviewed_by" is null or "stage_events"."reviewed_by" <> "stage_events"."applied_by"),
	CONSTRAINT "stage_events_decided" CHECK (("stage_events"."status" in ('confirmed', 'refused')) = ("stage_events"."reviewed_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "stage_evidence" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"stage_event_id" uuid NOT NULL,
	"requirement" text NOT NULL,
	"description" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"given_by" uuid NOT NULL,
	"due_on" date,
	"status" text DEFAULT 'open' NOT NULL,
	"done_at" timestamp with time zone,
	"done_note" text,
	"enterprise_id" uuid,
	"visit_id" uuid,
	"project_id" uuid,
	"ticket_id" uuid,
	"plan_id" uuid,
	CONSTRAINT "tasks_done" CHECK (("tasks"."status" = 'done') = ("tasks"."done_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "ticket_confirmations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"ticket_id" uuid NOT NULL,
	"requester_id" uuid,
	"name" text NOT NULL,
	"channel" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"recorded_by" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"ticket_id" uuid NOT NULL,
	"caller_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"reached" boolean NOT NULL,
	"contacted_in_time" boolean,
	"solved" boolean,
	"satisfaction" text,
	"valid" boolean NOT NULL,
	"note" text,
	CONSTRAINT "ticket_follow_up_answers" CHECK (("ticket_follow_ups"."valid" and "ticket_follow_ups"."reached" and "ticket_follow_ups"."solved" is not null and "ticket_follow_ups"."satisfaction" is not null) or not "ticket_follow_ups"."valid")
);
--> statement-breakpoint
CREATE TABLE "ticket_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"ticket_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"signed_at" timestamp with time zone,
	"returned_at" timestamp with time zone,
	"return_reason" text
);
--> statement-breakpoint
CREATE TABLE "ticket_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"ticket_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"late" boolean DEFAULT false NOT NULL,
	"author_id" uuid,
	"kind" text NOT NULL,
	"to_state" text,
	"text" text,
	"particulars" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_extensions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"ticket_id" uuid NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"new_due_at" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"status" text NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"note" text,
	CONSTRAINT "ticket_extensions_two_people" CHECK ("ticket_extensions"."decided_by" is null or "ticket_extensions"."decided_by" <> "ticket_extensions"."asked_by")
);
--> statement-breakpoint
CREATE TABLE "sla_policies" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"number" integer NOT NULL,
	"effective_from" date NOT NULL,
	"limits" jsonb NOT NULL,
	CONSTRAINT "sla_policies_number" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "ticket_helpers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"ticket_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"account_id" uuid,
	"name" text,
	"phone" text,
	"firm" text,
	"trade" text,
	"electrical" boolean DEFAULT false NOT NULL,
	"certificate_number" text,
	"fee_bearer" text,
	"called_at" timestamp with time zone,
	"arrived_at" timestamp with time zone,
	"left_at" timestamp with time zone,
	"sample" boolean DEFAULT false NOT NULL,
	CONSTRAINT "ticket_helper_is_one" CHECK (num_nonnulls("ticket_helpers"."account_id", "ticket_helpers"."name") = 1)
);
--> statement-breakpoint
CREATE TABLE "ticket_numbers" (
	"day" date PRIMARY KEY NOT NULL,
	"last" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket_requesters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"ticket_id" uuid NOT NULL,
	"contact_id" uuid,
	"name" text NOT NULL,
	"organisation" text,
	"phone" text,
	"channel" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	"named_by" uuid,
	"sample" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "tickets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"number" text NOT NULL,
	"enterprise_id" uuid,
	"title" text NOT NULL,
	"description" text,
	"category_code" text NOT NULL,
	"level" text NOT NULL,
	"level_reason" text,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"state_before" text,
	"received_at" timestamp with time zone NOT NULL,
	"first_receiver_id" uuid NOT NULL,
	"handler_id" uuid,
	"unit_id" uuid,
	"sla_policy_id" uuid NOT NULL,
	"clock" text NOT NULL,
	"response_due_at" timestamp with time zone NOT NULL,
	"responded_at" timestamp with time zone,
	"on_site_due_at" timestamp with time zone,
	"on_site_at" timestamp with time zone,
	"solve_due_at" timestamp with time zone NOT NULL,
	"original_due_at" timestamp with time zone NOT NULL,
	"business_deadline_at" timestamp with time zone,
	"business_deadline_name" text,
	"promised_at" timestamp with time zone,
	"provisional" boolean DEFAULT false NOT NULL,
	"site_kind" text,
	"site_address" text,
	"site_entrance" text,
	"site_contact_name" text,
	"site_contact_phone" text,
	"resolved_at" timestamp with time zone,
	"solution" text,
	"root_cause" text,
	"confirmed_at" timestamp with time zone,
	"withdrawn_reason" text,
	"merged_into_id" uuid,
	"parked_at" timestamp with time zone,
	"park_recheck_on" date,
	"park_reason" text,
	"park_approved_by" uuid,
	"reopened_count" integer DEFAULT 0 NOT NULL,
	"returned_count" integer DEFAULT 0 NOT NULL,
	"visit_id" uuid,
	"searched" text DEFAULT '' NOT NULL,
	"sounds" text DEFAULT '' NOT NULL,
	"grams" text[] GENERATED ALWAYS AS (grams(searched)) STORED,
	CONSTRAINT "tickets_number" UNIQUE("number"),
	CONSTRAINT "tickets_merged" CHECK (("tickets"."state" = 'merged') = ("tickets"."merged_into_id" is not null)),
	CONSTRAINT "tickets_off_park" CHECK ("tickets"."site_kind" is distinct from 'off_park' or "tickets"."site_address" is not null)
);
--> statement-breakpoint
CREATE TABLE "trip_members" (
	"trip_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	CONSTRAINT "trip_members_trip_id_account_id_pk" PRIMARY KEY("trip_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "trips" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"title" text NOT NULL,
	"kind" text DEFAULT 'outing' NOT NULL,
	"city_code" text NOT NULL,
	"team_id" uuid,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"purpose" text,
	"summary" text,
	"owner_id" uuid NOT NULL,
	CONSTRAINT "trips_days" CHECK ("trips"."to_on" >= "trips"."from_on")
);
--> statement-breakpoint
CREATE TABLE "visit_parties" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"visit_id" uuid NOT NULL,
	"enterprise_id" uuid,
	"association_id" uuid,
	CONSTRAINT "visit_party_is_one" CHECK (num_nonnulls("visit_parties"."enterprise_id", "visit_parties"."association_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "visit_people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"visit_id" uuid NOT NULL,
	"side" text NOT NULL,
	"account_id" uuid,
	"contact_id" uuid,
	"name" text,
	"post" text,
	CONSTRAINT "visit_person_is_one" CHECK (num_nonnulls("visit_people"."account_id", "visit_people"."contact_id", "visit_people"."name") = 1)
);
--> statement-breakpoint
CREATE TABLE "visits" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"deleted_at" timestamp with time zone,
	"deleted_by" uuid,
	"delete_reason" text,
	"mode" text NOT NULL,
	"status" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone NOT NULL,
	"report_on" date NOT NULL,
	"trip_id" uuid,
	"owner_id" uuid NOT NULL,
	"team_id" uuid,
	"confidential" boolean DEFAULT false NOT NULL,
	"city_code" text,
	"place" text,
	"online_kind" text,
	"topics" text[] DEFAULT '{}' NOT NULL,
	"summary" text,
	"needs" text,
	"cancel_reason" text,
	CONSTRAINT "visits_times" CHECK ("visits"."ended_at" >= "visits"."started_at")
);
--> statement-breakpoint
CREATE TABLE "calendar_years" (
	"year" integer PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"loaded_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "holiday_days" (
	"day" date PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"name_en" text NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_actor_id_accounts_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_association_id_associations_id_fk" FOREIGN KEY ("association_id") REFERENCES "public"."associations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association_members" ADD CONSTRAINT "association_members_association_id_associations_id_fk" FOREIGN KEY ("association_id") REFERENCES "public"."associations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "association_members" ADD CONSTRAINT "association_members_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "associations" ADD CONSTRAINT "associations_city_code_places_code_fk" FOREIGN KEY ("city_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_roles" ADD CONSTRAINT "account_roles_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "known_devices" ADD CONSTRAINT "known_devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_association_id_associations_id_fk" FOREIGN KEY ("association_id") REFERENCES "public"."associations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_origin_city_code_places_code_fk" FOREIGN KEY ("origin_city_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enterprises" ADD CONSTRAINT "enterprises_patch_id_patches_id_fk" FOREIGN KEY ("patch_id") REFERENCES "public"."patches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_links" ADD CONSTRAINT "file_links_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_links" ADD CONSTRAINT "file_links_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_links" ADD CONSTRAINT "file_links_stage_event_id_stage_events_id_fk" FOREIGN KEY ("stage_event_id") REFERENCES "public"."stage_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_links" ADD CONSTRAINT "file_links_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_links" ADD CONSTRAINT "file_links_ticket_entry_id_ticket_entries_id_fk" FOREIGN KEY ("ticket_entry_id") REFERENCES "public"."ticket_entries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "files" ADD CONSTRAINT "files_uploaded_by_accounts_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honours" ADD CONSTRAINT "honours_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "honours" ADD CONSTRAINT "honours_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_submissions" ADD CONSTRAINT "lead_submissions_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_submissions" ADD CONSTRAINT "lead_submissions_city_code_places_code_fk" FOREIGN KEY ("city_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_submissions" ADD CONSTRAINT "lead_submissions_submitted_by_accounts_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_submissions" ADD CONSTRAINT "lead_submissions_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_submissions" ADD CONSTRAINT "lead_submissions_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "lead_submissions" ADD CONSTRAINT "lead_submissions_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "liaison_assignments" ADD CONSTRAINT "liaison_assignments_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "liaison_assignments" ADD CONSTRAINT "liaison_assignments_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "patches" ADD CONSTRAINT "patches_lead_id_accounts_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_actions" ADD CONSTRAINT "plan_actions_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_policies" ADD CONSTRAINT "plan_policies_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_policies" ADD CONSTRAINT "plan_policies_policy_id_policies_id_fk" FOREIGN KEY ("policy_id") REFERENCES "public"."policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "milestones" ADD CONSTRAINT "milestones_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_amounts" ADD CONSTRAINT "project_amounts_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_collaborators" ADD CONSTRAINT "project_collaborators_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "project_collaborators" ADD CONSTRAINT "project_collaborators_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_referrer_enterprise_id_enterprises_id_fk" FOREIGN KEY ("referrer_enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_referrer_association_id_associations_id_fk" FOREIGN KEY ("referrer_association_id") REFERENCES "public"."associations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_origin_city_code_places_code_fk" FOREIGN KEY ("origin_city_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rivals" ADD CONSTRAINT "rivals_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rivals" ADD CONSTRAINT "rivals_city_code_places_code_fk" FOREIGN KEY ("city_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_rival_city_code_places_code_fk" FOREIGN KEY ("rival_city_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_applied_by_accounts_id_fk" FOREIGN KEY ("applied_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_events" ADD CONSTRAINT "stage_events_reviewed_by_accounts_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_evidence" ADD CONSTRAINT "stage_evidence_stage_event_id_stage_events_id_fk" FOREIGN KEY ("stage_event_id") REFERENCES "public"."stage_events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_given_by_accounts_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "public"."projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_plan_id_plans_id_fk" FOREIGN KEY ("plan_id") REFERENCES "public"."plans"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_confirmations" ADD CONSTRAINT "ticket_confirmations_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_confirmations" ADD CONSTRAINT "ticket_confirmations_requester_id_ticket_requesters_id_fk" FOREIGN KEY ("requester_id") REFERENCES "public"."ticket_requesters"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_confirmations" ADD CONSTRAINT "ticket_confirmations_recorded_by_accounts_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_follow_ups" ADD CONSTRAINT "ticket_follow_ups_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_follow_ups" ADD CONSTRAINT "ticket_follow_ups_caller_id_accounts_id_fk" FOREIGN KEY ("caller_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_assignments" ADD CONSTRAINT "ticket_assignments_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_assignments" ADD CONSTRAINT "ticket_assignments_to_id_accounts_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_assignments" ADD CONSTRAINT "ticket_assignments_by_id_accounts_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_entries" ADD CONSTRAINT "ticket_entries_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_entries" ADD CONSTRAINT "ticket_entries_author_id_accounts_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_extensions" ADD CONSTRAINT "ticket_extensions_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_extensions" ADD CONSTRAINT "ticket_extensions_asked_by_accounts_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_extensions" ADD CONSTRAINT "ticket_extensions_decided_by_accounts_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_helpers" ADD CONSTRAINT "ticket_helpers_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_helpers" ADD CONSTRAINT "ticket_helpers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_requesters" ADD CONSTRAINT "ticket_requesters_ticket_id_tickets_id_fk" FOREIGN KEY ("ticket_id") REFERENCES "public"."tickets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_requesters" ADD CONSTRAINT "ticket_requesters_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ticket_requesters" ADD CONSTRAINT "ticket_requesters_named_by_accounts_id_fk" FOREIGN KEY ("named_by") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_first_receiver_id_accounts_id_fk" FOREIGN KEY ("first_receiver_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_handler_id_accounts_id_fk" FOREIGN KEY ("handler_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_sla_policy_id_sla_policies_id_fk" FOREIGN KEY ("sla_policy_id") REFERENCES "public"."sla_policies"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tickets" ADD CONSTRAINT "tickets_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trip_members" ADD CONSTRAINT "trip_members_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trip_members" ADD CONSTRAINT "trip_members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trips" ADD CONSTRAINT "trips_city_code_places_code_fk" FOREIGN KEY ("city_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trips" ADD CONSTRAINT "trips_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "trips" ADD CONSTRAINT "trips_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_parties" ADD CONSTRAINT "visit_parties_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_parties" ADD CONSTRAINT "visit_parties_enterprise_id_enterprises_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "public"."enterprises"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_parties" ADD CONSTRAINT "visit_parties_association_id_associations_id_fk" FOREIGN KEY ("association_id") REFERENCES "public"."associations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_people" ADD CONSTRAINT "visit_people_visit_id_visits_id_fk" FOREIGN KEY ("visit_id") REFERENCES "public"."visits"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_people" ADD CONSTRAINT "visit_people_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_people" ADD CONSTRAINT "visit_people_contact_id_contacts_id_fk" FOREIGN KEY ("contact_id") REFERENCES "public"."contacts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_trip_id_trips_id_fk" FOREIGN KEY ("trip_id") REFERENCES "public"."trips"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_owner_id_accounts_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "public"."teams"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visits" ADD CONSTRAINT "visits_city_code_places_code_fk" FOREIGN KEY ("city_code") REFERENCES "public"."places"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "activities_actor_id_index" ON "activities" USING btree ("actor_id");--> statement-breakpoint
CREATE INDEX "activities_enterprise" ON "activities" USING btree ("enterprise_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activities_association" ON "activities" USING btree ("association_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activities_project" ON "activities" USING btree ("project_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activities_visit" ON "activities" USING btree ("visit_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activities_ticket" ON "activities" USING btree ("ticket_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activities_subject" ON "activities" USING btree ("subject_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activities_created" ON "activities" USING btree ("subject_id") WHERE "activities"."digest" is not null;--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit_log" USING btree ("actor_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit_log" USING btree ("subject_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_action" ON "audit_log" USING btree ("action","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_via" ON "audit_log" USING btree ("via","seq" DESC NULLS FIRST) WHERE "audit_log"."via" <> 'page';--> statement-breakpoint
CREATE INDEX "audit_refused" ON "audit_log" USING btree ("seq" DESC NULLS FIRST) WHERE "audit_log"."result" = 'refused';--> statement-breakpoint
CREATE UNIQUE INDEX "audit_hash" ON "audit_log" USING btree ("hash");--> statement-breakpoint
CREATE INDEX "association_members_enterprise_id_index" ON "association_members" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "associations_recent" ON "associations" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "associations"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "associations_city" ON "associations" USING btree ("city_code");--> statement-breakpoint
CREATE INDEX "associations_sounds" ON "associations" USING gin (sound_grams("sounds"));--> statement-breakpoint
CREATE INDEX "associations_grams" ON "associations" USING gin ("grams");--> statement-breakpoint
CREATE INDEX "account_roles_account_id_index" ON "account_roles" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "account_roles_open" ON "account_roles" USING btree ("account_id","role") WHERE "account_roles"."to_day" is null;--> statement-breakpoint
CREATE INDEX "accounts_unit_id_index" ON "accounts" USING btree ("unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_username" ON "accounts" USING btree (lower("username"));--> statement-breakpoint
CREATE INDEX "api_tokens_account_id_index" ON "api_tokens" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "known_devices_account_id_index" ON "known_devices" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "known_devices_last_used_at_index" ON "known_devices" USING btree ("last_used_at");--> statement-breakpoint
CREATE INDEX "sessions_account_id_index" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sessions_expires_at_index" ON "sessions" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "team_members_account_id_index" ON "team_members" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "contacts_enterprise" ON "contacts" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "contacts_association" ON "contacts" USING btree ("association_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_primary_contact" ON "contacts" USING btree (coalesce("enterprise_id", "association_id")) WHERE "contacts"."is_primary" and "contacts"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_origin_city_code_index" ON "enterprises" USING btree ("origin_city_code");--> statement-breakpoint
CREATE INDEX "enterprises_patch_id_index" ON "enterprises" USING btree ("patch_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enterprises_uscc" ON "enterprises" USING btree ("uscc") WHERE "enterprises"."uscc_state" = 'verified' and "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_recent" ON "enterprises" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_status" ON "enterprises" USING btree ("status","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"tier","patch_id","origin_city_code","industry_code") WHERE "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_city" ON "enterprises" USING btree ("origin_city_code","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"status","tier","patch_id","industry_code") WHERE "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_industry" ON "enterprises" USING btree ("industry_code","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"status","tier","patch_id","origin_city_code") WHERE "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_tier" ON "enterprises" USING btree ("tier","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"status","patch_id","origin_city_code","industry_code") WHERE "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_patch" ON "enterprises" USING btree ("patch_id","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"status","tier","origin_city_code","industry_code") WHERE "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_sounds" ON "enterprises" USING gin (sound_grams("sounds"));--> statement-breakpoint
CREATE INDEX "enterprises_code" ON "enterprises" USING btree (upper(regexp_replace("uscc", '[^0-9A-Za-z]', '', 'g')) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "enterprises_name_key" ON "enterprises" USING btree ("name_key");--> statement-breakpoint
CREATE INDEX "enterprises_grams" ON "enterprises" USING gin ("grams");--> statement-breakpoint
CREATE INDEX "notes_enterprise_id_index" ON "notes" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "file_links_ticket_entry_id_index" ON "file_links" USING btree ("ticket_entry_id");--> statement-breakpoint
CREATE INDEX "file_links_file_id_index" ON "file_links" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "file_links_visit_id_index" ON "file_links" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "file_links_stage_event_id_index" ON "file_links" USING btree ("stage_event_id");--> statement-breakpoint
CREATE INDEX "file_links_ticket_id_index" ON "file_links" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "files_uploaded_by_index" ON "files" USING btree ("uploaded_by");--> statement-breakpoint
CREATE INDEX "files_sha256_index" ON "files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "honours_enterprise_id_index" ON "honours" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "honours_project_id_index" ON "honours" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "lead_submissions_enterprise_id_index" ON "lead_submissions" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "lead_submissions_city_code_index" ON "lead_submissions" USING btree ("city_code");--> statement-breakpoint
CREATE INDEX "lead_submissions_owner_id_index" ON "lead_submissions" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "lead_submissions_open" ON "lead_submissions" USING btree ("status","submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "lead_submissions_visit" ON "lead_submissions" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "lead_submissions_by" ON "lead_submissions" USING btree ("submitted_by");--> statement-breakpoint
CREATE INDEX "liaison_account" ON "liaison_assignments" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "liaison_enterprise" ON "liaison_assignments" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "patches_lead_id_index" ON "patches" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "plan_actions_owner_id_index" ON "plan_actions" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "plan_actions_plan_id_index" ON "plan_actions" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "plan_policies_policy_id_index" ON "plan_policies" USING btree ("policy_id");--> statement-breakpoint
CREATE INDEX "plans_enterprise_id_index" ON "plans" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_current_plan" ON "plans" USING btree ("enterprise_id") WHERE "plans"."status" = 'current' and "plans"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "one_draft_plan" ON "plans" USING btree ("enterprise_id") WHERE "plans"."status" = 'draft' and "plans"."deleted_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "plan_number" ON "plans" USING btree ("enterprise_id","number") WHERE "plans"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "jobs_queue" ON "jobs" USING btree ("queue","seq") WHERE "jobs"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "jobs_due" ON "jobs" USING btree ("due_at") WHERE "jobs"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "jobs_dead" ON "jobs" USING btree ("seq") WHERE "jobs"."status" = 'dead';--> statement-breakpoint
CREATE INDEX "jobs_ended" ON "jobs" USING btree ("ended_at") WHERE "jobs"."ended_at" is not null;--> statement-breakpoint
CREATE INDEX "outbox_queue" ON "outbox" USING btree ("queue","seq") WHERE "outbox"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("due_at") WHERE "outbox"."status" = 'waiting';--> statement-breakpoint
CREATE INDEX "outbox_dead" ON "outbox" USING btree ("seq") WHERE "outbox"."status" = 'dead';--> statement-breakpoint
CREATE INDEX "outbox_ended" ON "outbox" USING btree ("ended_at") WHERE "outbox"."ended_at" is not null;--> statement-breakpoint
CREATE INDEX "outbox_event" ON "outbox" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "places_province_code_index" ON "places" USING btree ("province_code");--> statement-breakpoint
CREATE INDEX "policies_recent" ON "policies" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "policies"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "milestones_project_id_index" ON "milestones" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "project_amounts_project" ON "project_amounts" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "project_collaborators_account_id_index" ON "project_collaborators" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "projects_referrer_enterprise_id_index" ON "projects" USING btree ("referrer_enterprise_id");--> statement-breakpoint
CREATE INDEX "projects_referrer_association_id_index" ON "projects" USING btree ("referrer_association_id");--> statement-breakpoint
CREATE INDEX "projects_stage" ON "projects" USING btree ("stage","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_recent" ON "projects" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "projects"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "projects_enterprise" ON "projects" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "projects_owner" ON "projects" USING btree ("owner_id","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_team" ON "projects" USING btree ("team_id","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_city" ON "projects" USING btree ("origin_city_code","stage");--> statement-breakpoint
CREATE INDEX "projects_channel" ON "projects" USING btree ("channel","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_sounds" ON "projects" USING gin (sound_grams("sounds"));--> statement-breakpoint
CREATE INDEX "projects_code_name" ON "projects" USING btree ("code_name_key");--> statement-breakpoint
CREATE INDEX "projects_grams" ON "projects" USING gin ("grams");--> statement-breakpoint
CREATE INDEX "rivals_project" ON "rivals" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "rivals_city" ON "rivals" USING btree ("city_code");--> statement-breakpoint
CREATE INDEX "stage_events_applied_by_index" ON "stage_events" USING btree ("applied_by");--> statement-breakpoint
CREATE INDEX "stage_events_reviewed_by_index" ON "stage_events" USING btree ("reviewed_by");--> statement-breakpoint
CREATE INDEX "stage_events_project" ON "stage_events" USING btree ("project_id","applied_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "stage_events_by_year" ON "stage_events" USING btree ("project_id") WHERE "stage_events"."precision" = 'year';--> statement-breakpoint
CREATE INDEX "stage_events_rival" ON "stage_events" USING btree ("rival_city_code");--> statement-breakpoint
CREATE INDEX "stage_events_reached" ON "stage_events" USING btree ("to_stage","reviewed_at") WHERE "stage_events"."status" = 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_application" ON "stage_events" USING btree ("project_id") WHERE "stage_events"."status" = 'applied';--> statement-breakpoint
CREATE INDEX "stage_evidence_stage_event_id_index" ON "stage_evidence" USING btree ("stage_event_id");--> statement-breakpoint
CREATE INDEX "tasks_given_by_index" ON "tasks" USING btree ("given_by");--> statement-breakpoint
CREATE INDEX "tasks_ticket_id_index" ON "tasks" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "tasks_owner" ON "tasks" USING btree ("owner_id","status","due_on","id");--> statement-breakpoint
CREATE INDEX "tasks_enterprise" ON "tasks" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "tasks_visit" ON "tasks" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "tasks_plan" ON "tasks" USING btree ("plan_id");--> statement-breakpoint
CREATE INDEX "tasks_project" ON "tasks" USING btree ("project_id");--> statement-breakpoint
CREATE INDEX "ticket_confirmations_requester_id_index" ON "ticket_confirmations" USING btree ("requester_id");--> statement-breakpoint
CREATE INDEX "ticket_confirmations_recorded_by_index" ON "ticket_confirmations" USING btree ("recorded_by");--> statement-breakpoint
CREATE INDEX "ticket_confirmations_ticket_id_index" ON "ticket_confirmations" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "ticket_follow_ups_caller_id_index" ON "ticket_follow_ups" USING btree ("caller_id");--> statement-breakpoint
CREATE INDEX "ticket_follow_ups_ticket" ON "ticket_follow_ups" USING btree ("ticket_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ticket_assignments_to_id_index" ON "ticket_assignments" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "ticket_assignments_by_id_index" ON "ticket_assignments" USING btree ("by_id");--> statement-breakpoint
CREATE INDEX "ticket_assignments_ticket" ON "ticket_assignments" USING btree ("ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_dispatch" ON "ticket_assignments" USING btree ("ticket_id") WHERE "ticket_assignments"."signed_at" is null and "ticket_assignments"."returned_at" is null;--> statement-breakpoint
CREATE INDEX "ticket_entries_author_id_index" ON "ticket_entries" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "ticket_entries_park_asked" ON "ticket_entries" USING btree ("ticket_id") WHERE "ticket_entries"."kind" = 'park_asked';--> statement-breakpoint
CREATE INDEX "ticket_entries_ticket" ON "ticket_entries" USING btree ("ticket_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ticket_extensions_asked_by_index" ON "ticket_extensions" USING btree ("asked_by");--> statement-breakpoint
CREATE INDEX "ticket_extensions_decided_by_index" ON "ticket_extensions" USING btree ("decided_by");--> statement-breakpoint
CREATE INDEX "ticket_extensions_ticket_id_index" ON "ticket_extensions" USING btree ("ticket_id");--> statement-breakpoint
CREATE UNIQUE INDEX "one_open_extension" ON "ticket_extensions" USING btree ("ticket_id") WHERE "ticket_extensions"."status" = 'asked';--> statement-breakpoint
CREATE INDEX "ticket_helpers_ticket_id_index" ON "ticket_helpers" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "ticket_helpers_account" ON "ticket_helpers" USING btree ("account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ticket_helper_account" ON "ticket_helpers" USING btree ("ticket_id","account_id");--> statement-breakpoint
CREATE INDEX "ticket_requesters_contact_id_index" ON "ticket_requesters" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "ticket_requesters_ticket_id_index" ON "ticket_requesters" USING btree ("ticket_id");--> statement-breakpoint
CREATE INDEX "ticket_requesters_named_by_index" ON "ticket_requesters" USING btree ("named_by");--> statement-breakpoint
CREATE INDEX "tickets_unit_id_index" ON "tickets" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "tickets_sla_policy_id_index" ON "tickets" USING btree ("sla_policy_id");--> statement-breakpoint
CREATE INDEX "tickets_visit_id_index" ON "tickets" USING btree ("visit_id");--> statement-breakpoint
CREATE INDEX "tickets_queue" ON "tickets" USING btree (("level" <> 'p0'),least("solve_due_at", "business_deadline_at", case when "responded_at" is null then "response_due_at" end),"id") WHERE "tickets"."deleted_at" is null and "tickets"."state" in ('new', 'accepted', 'dispatched', 'signed_for', 'in_progress', 'on_site');--> statement-breakpoint
CREATE INDEX "tickets_done" ON "tickets" USING btree (coalesce("resolved_at", "received_at"),"id") WHERE "tickets"."deleted_at" is null and "tickets"."state" not in ('parked', 'new', 'accepted', 'dispatched', 'signed_for', 'in_progress', 'on_site');--> statement-breakpoint
CREATE INDEX "tickets_state" ON "tickets" USING btree ("state","received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "tickets"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "tickets_recent" ON "tickets" USING btree ("received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_enterprise" ON "tickets" USING btree ("enterprise_id","received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_open" ON "tickets" USING btree ("enterprise_id") WHERE deleted_at is null and state in ('new', 'accepted', 'dispatched', 'signed_for', 'in_progress', 'on_site');--> statement-breakpoint
CREATE INDEX "tickets_handler" ON "tickets" USING btree ("handler_id","state");--> statement-breakpoint
CREATE INDEX "tickets_first_receiver" ON "tickets" USING btree ("first_receiver_id","state");--> statement-breakpoint
CREATE INDEX "tickets_category" ON "tickets" USING btree ("category_code","received_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_level" ON "tickets" USING btree ("level","received_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_sounds" ON "tickets" USING gin (sound_grams("sounds"));--> statement-breakpoint
CREATE INDEX "tickets_grams" ON "tickets" USING gin ("grams");--> statement-breakpoint
CREATE INDEX "trip_members_account_id_index" ON "trip_members" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "trips_city_code_index" ON "trips" USING btree ("city_code");--> statement-breakpoint
CREATE INDEX "trips_team_id_index" ON "trips" USING btree ("team_id");--> statement-breakpoint
CREATE INDEX "trips_owner_id_index" ON "trips" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "trips_from" ON "trips" USING btree ("from_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE UNIQUE INDEX "visit_party_enterprise" ON "visit_parties" USING btree ("visit_id","enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_party_association" ON "visit_parties" USING btree ("visit_id","association_id");--> statement-breakpoint
CREATE INDEX "visit_parties_enterprise" ON "visit_parties" USING btree ("enterprise_id","visit_id");--> statement-breakpoint
CREATE INDEX "visit_parties_association" ON "visit_parties" USING btree ("association_id");--> statement-breakpoint
CREATE UNIQUE INDEX "visit_person_account" ON "visit_people" USING btree ("visit_id","account_id");--> statement-breakpoint
CREATE INDEX "visit_people_account" ON "visit_people" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "visit_people_contact" ON "visit_people" USING btree ("contact_id");--> statement-breakpoint
CREATE INDEX "visits_recent" ON "visits" USING btree ("report_on" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "visits"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "visits_status" ON "visits" USING btree ("status","report_on" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "visits"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "visits_mode" ON "visits" USING btree ("mode","report_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "visits_owner" ON "visits" USING btree ("owner_id","report_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "visits_team" ON "visits" USING btree ("team_id","report_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "visits_held" ON "visits" USING btree ("id","report_on","confidential","owner_id","team_id") WHERE status = 'held' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "visits_trip" ON "visits" USING btree ("trip_id");--> statement-breakpoint
CREATE INDEX "visits_city" ON "visits" USING btree ("city_code","report_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);
--> statement-breakpoint
-- What the table files cannot say.
-- One PRIMARY and one DEPUTY a firm at any moment.
alter table liaison_assignments add constraint one_primary
  exclude using gist (enterprise_id with =, during with &&) where (kind = 'primary' and deleted_at is null);
--> statement-breakpoint
alter table liaison_assignments add constraint one_deputy
  exclude using gist (enterprise_id with =, during with &&) where (kind = 'deputy' and deleted_at is null);
--> statement-breakpoint
alter table liaison_assignments add constraint liaison_period check (not isempty(during) and lower(during) is not null);
--> statement-breakpoint
-- An administrator holds exactly one role: no other administrator's, no business role (access.md).
create function keep_administrators_apart() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('account_roles'), hashtext(new.account_id::text));
  if exists (
    select 1 from account_roles other
    where other.account_id = new.account_id and other.id <> new.id and other.role <> new.role
      and (other.role like '%\_admin' or new.role like '%\_admin')
      and daterange(other.from_day, other.to_day) && daterange(new.from_day, new.to_day)
  ) then
    raise exception 'administrators are kept apart' using errcode = '23514', constraint = 'administrators_apart';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger administrators_apart before insert or update on account_roles
  for each row execute function keep_administrators_apart();
--> statement-breakpoint
-- The audit log's chain: every row's hash covers the row before it. The lock orders writers until they commit. How many
-- rows there are, and the last one's hash, stand outside the log and only this function writes them: a log whose tail is
-- cut no longer fits them, and what is written after the cut leaves a gap.
create function chain_audit() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare head audit_head;
begin
  perform pg_advisory_xact_lock(hashtext('audit_log'));
  select * into head from audit_head;
  new.seq := coalesce(head.count, 0) + 1;
  new.prev_hash := coalesce(head.digest, '');
  new.hash := audit_hash(new);
  insert into audit_head (one, count, digest) values (true, new.seq, new.hash)
    on conflict (one) do update set count = excluded.count, digest = excluded.digest;
  return new;
end $$;
--> statement-breakpoint
create function audit_hash(entry audit_log) returns text language sql stable as $$
  select encode(sha256(convert_to(concat_ws('|', entry.prev_hash, entry.seq, entry.event_id,
    extract(epoch from entry.at), extract(epoch from entry.business_at), coalesce(entry.actor_id::text, '-'), entry.action,
    coalesce(entry.subject_kind, '-'), coalesce(entry.subject_id::text, '-'), entry.result, entry.via,
    coalesce(entry.request_id, '-'), coalesce(entry.ip, '-'), array_to_string(entry.fields, ','), coalesce(entry.reason, '-')), 'UTF8')), 'hex')
$$;
--> statement-breakpoint
create trigger audit_chain before insert on audit_log for each row execute function chain_audit();
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% only grows', tg_table_name using errcode = '42501';
end $$;
--> statement-breakpoint
create trigger audit_only_grows before update or delete or truncate on audit_log for each statement execute function refuse_change();
--> statement-breakpoint
create trigger activities_only_grow before update or delete or truncate on activities for each statement execute function refuse_change();
--> statement-breakpoint
-- Lists read these often while visits and tickets touch them.
alter table enterprises set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
--> statement-breakpoint
-- A record's timer: one row that is due at `due`, or none. Whoever writes the clock's column sets it, and the same time
-- set again leaves it as it is, so that what was due is done once.
create function set_timer(timer text, word text, record uuid, due timestamptz) returns void language plpgsql as $$
begin
  if due is null then
    delete from jobs where kind = timer and subject_id = record;
    return;
  end if;
  insert into jobs (id, kind, queue, subject_kind, subject_id, due_at)
    values (gen_random_uuid(), timer, word || ':' || record, word, record, due)
  on conflict (subject_id, kind) do update set due_at = excluded.due_at, status = 'waiting', tries = 0,
    leased_by = null, leased_until = null, fault = null, ended_at = null
    where jobs.due_at <> excluded.due_at;
  if found then perform pg_notify('work', 'jobs'); end if;
end $$;
--> statement-breakpoint
create function set_ticket_timers() returns trigger language plpgsql as $$
declare runs boolean := new.deleted_at is null
  and new.state in ('new', 'accepted', 'dispatched', 'signed_for', 'in_progress', 'on_site');
begin
  perform set_timer('ticket.responseDue', 'ticket', new.id,
    case when runs and new.responded_at is null then new.response_due_at end);
  perform set_timer('ticket.solveDue', 'ticket', new.id, case when runs then new.solve_due_at end);
  return null;
end $$;
--> statement-breakpoint
create trigger ticket_timers after insert or update of state, response_due_at, responded_at, solve_due_at, deleted_at
  on tickets for each row execute function set_ticket_timers();
--> statement-breakpoint
-- A task shows as due from the first minute of its day in the park, and as late from the first minute after it.
create function set_task_timers() returns trigger language plpgsql as $$
declare day timestamptz := case when new.status = 'open' and new.deleted_at is null
  then new.due_on::timestamp at time zone 'Asia/Shanghai' end;
begin
  perform set_timer('task.due', 'task', new.id, day);
  perform set_timer('task.late', 'task', new.id, day + interval '1 day');
  return null;
end $$;
--> statement-breakpoint
create trigger task_timers after insert or update of status, due_on, deleted_at
  on tasks for each row execute function set_task_timers();
