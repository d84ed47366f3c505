ALTER TABLE "milestones" ADD COLUMN "deleted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "milestones" ADD COLUMN "deleted_by" uuid;--> statement-breakpoint
ALTER TABLE "milestones" ADD COLUMN "delete_reason" text;