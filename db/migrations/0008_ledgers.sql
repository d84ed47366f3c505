ALTER TABLE "projects" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "projects" ADD COLUMN "original_author" text;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "tickets" ADD COLUMN "original_author" text;--> statement-breakpoint
ALTER TABLE "trips" ADD COLUMN "recorded_by" uuid;--> statement-breakpoint
ALTER TABLE "trips" ADD COLUMN "original_author" text;