DROP INDEX "enterprises_status";--> statement-breakpoint
DROP INDEX "enterprises_city";--> statement-breakpoint
DROP INDEX "enterprises_industry";--> statement-breakpoint
DROP INDEX "enterprises_tier";--> statement-breakpoint
DROP INDEX "enterprises_patch";--> statement-breakpoint
CREATE INDEX "enterprises_status" ON "enterprises" USING btree ("status","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"tier","patch_id","origin_city_code","industry_code") WHERE "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_city" ON "enterprises" USING btree ("origin_city_code","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"status","tier","patch_id","industry_code") WHERE "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_industry" ON "enterprises" USING btree ("industry_code","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"status","tier","patch_id","origin_city_code") WHERE "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_tier" ON "enterprises" USING btree ("tier","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"status","patch_id","origin_city_code","industry_code") WHERE "enterprises"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "enterprises_patch" ON "enterprises" USING btree ("patch_id","updated_at" DESC NULLS FIRST,"id" DESC NULLS FIRST,"status","tier","origin_city_code","industry_code") WHERE "enterprises"."deleted_at" is null;