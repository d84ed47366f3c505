DROP INDEX "visit_parties_enterprise";--> statement-breakpoint
CREATE INDEX "tickets_open" ON "tickets" USING btree ("enterprise_id") WHERE deleted_at is null and state in ('new', 'accepted', 'dispatched', 'signed_for', 'in_progress', 'on_site');--> statement-breakpoint
CREATE INDEX "visits_held" ON "visits" USING btree ("id","report_on","confidential","owner_id","team_id") WHERE status = 'held' and deleted_at is null;--> statement-breakpoint
CREATE INDEX "visit_parties_enterprise" ON "visit_parties" USING btree ("enterprise_id","visit_id");