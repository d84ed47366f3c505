CREATE INDEX "associations_removed" ON "associations" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "associations"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "contacts_removed" ON "contacts" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "contacts"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "enterprises_removed" ON "enterprises" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "enterprises"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "notes_removed" ON "notes" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "notes"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "plans_removed" ON "plans" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "plans"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "policies_removed" ON "policies" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "policies"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "milestones_removed" ON "milestones" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "milestones"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "project_amounts_removed" ON "project_amounts" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "project_amounts"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "rivals_removed" ON "rivals" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "rivals"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "trips_removed" ON "trips" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "trips"."deleted_at" is not null;--> statement-breakpoint
CREATE INDEX "visits_removed" ON "visits" USING btree ("deleted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "visits"."deleted_at" is not null;