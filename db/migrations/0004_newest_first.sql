DROP INDEX "activities_enterprise";--> statement-breakpoint
DROP INDEX "activities_association";--> statement-breakpoint
DROP INDEX "activities_project";--> statement-breakpoint
DROP INDEX "activities_visit";--> statement-breakpoint
DROP INDEX "activities_ticket";--> statement-breakpoint
DROP INDEX "activities_subject";--> statement-breakpoint
DROP INDEX "audit_actor";--> statement-breakpoint
DROP INDEX "audit_subject";--> statement-breakpoint
DROP INDEX "audit_action";--> statement-breakpoint
DROP INDEX "associations_recent";--> statement-breakpoint
DROP INDEX "enterprises_recent";--> statement-breakpoint
DROP INDEX "enterprises_status";--> statement-breakpoint
DROP INDEX "enterprises_city";--> statement-breakpoint
DROP INDEX "enterprises_industry";--> statement-breakpoint
DROP INDEX "enterprises_tier";--> statement-breakpoint
DROP INDEX "enterprises_patch";--> statement-breakpoint
DROP INDEX "policies_recent";--> statement-breakpoint
DROP INDEX "lead_submissions_open";--> statement-breakpoint
DROP INDEX "projects_stage";--> statement-breakpoint
DROP INDEX "projects_recent";--> statement-breakpoint
DROP INDEX "projects_owner";--> statement-breakpoint
DROP INDEX "projects_team";--> statement-breakpoint
DROP INDEX "projects_channel";--> statement-breakpoint
DROP INDEX "stage_events_project";--> statement-breakpoint
DROP INDEX "ticket_entries_ticket";--> statement-breakpoint
DROP INDEX "ticket_follow_ups_ticket";--> statement-breakpoint
DROP INDEX "tickets_state";--> statement-breakpoint
DROP INDEX "tickets_recent";--> statement-breakpoint
DROP INDEX "tickets_enterprise";--> statement-breakpoint
DROP INDEX "tickets_category";--> statement-breakpoint
DROP INDEX "tickets_level";--> statement-breakpoint
DROP INDEX "trips_from";--> statement-breakpoint
DROP INDEX "visits_recent";--> statement-breakpoint
DROP INDEX "visits_mode";--> statement-breakpoint
DROP INDEX "visits_owner";--> statement-breakpoint
DROP INDEX "visits_team";--> statement-breakpoint
DROP INDEX "visits_city";--> statement-breakpoint
CREATE INDEX "activities_enterprise" ON "activities" USING btree ("enterprise_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activities_association" ON "activities" USING btree ("association_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activities_project" ON "activities" USING btree ("project_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activities_visit" ON "activities" USING btree ("visit_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activities_ticket" ON "activities" USING btree ("ticket_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "activities_subject" ON "activities" USING btree ("subject_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_actor" ON "audit_log" USING btree ("actor_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit_log" USING btree ("subject_id","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "audit_action" ON "audit_log" USING btree ("action","seq" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "associations_recent" ON "associations" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "associations"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_recent" ON "enterprises" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_status" ON "enterprises" USING btree ("status","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "enterprises_city" ON "enterprises" USING btree ("origin_city_code","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "enterprises_industry" ON "enterprises" USING btree ("industry_code","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "enterprises_tier" ON "enterprises" USING btree ("tier","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "enterprises_patch" ON "enterprises" USING btree ("patch_id","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "policies_recent" ON "policies" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "policies"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "lead_submissions_open" ON "lead_submissions" USING btree ("status","submitted_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_stage" ON "projects" USING btree ("stage","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_recent" ON "projects" USING btree ("updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "projects"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "projects_owner" ON "projects" USING btree ("owner_id","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_team" ON "projects" USING btree ("team_id","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "projects_channel" ON "projects" USING btree ("channel","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "stage_events_project" ON "stage_events" USING btree ("project_id","applied_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ticket_entries_ticket" ON "ticket_entries" USING btree ("ticket_id","at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "ticket_follow_ups_ticket" ON "ticket_follow_ups" USING btree ("ticket_id","at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_state" ON "tickets" USING btree ("state","received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_recent" ON "tickets" USING btree ("received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_enterprise" ON "tickets" USING btree ("enterprise_id","received_at" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_category" ON "tickets" USING btree ("category_code","received_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "tickets_level" ON "tickets" USING btree ("level","received_at" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "trips_from" ON "trips" USING btree ("from_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "visits_recent" ON "visits" USING btree ("report_on" DESC NULLS FIRST,"id" DESC NULLS FIRST) WHERE "visits"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "visits_mode" ON "visits" USING btree ("mode","report_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "visits_owner" ON "visits" USING btree ("owner_id","report_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "visits_team" ON "visits" USING btree ("team_id","report_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);--> statement-breakpoint
CREATE INDEX "visits_city" ON "visits" USING btree ("city_code","report_on" DESC NULLS FIRST,"id" DESC NULLS FIRST);