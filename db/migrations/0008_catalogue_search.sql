-- Trusted since Postgres 13: whoever may create in a database may create it. Managed Postgres has it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "price_from" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "search_text" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "products" ADD COLUMN "search_initials" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX "products_price_from_position_index" ON "products" USING btree ("price_from","position");--> statement-breakpoint
CREATE INDEX "products_category_price_from_position_index" ON "products" USING btree ("category","price_from","position");--> statement-breakpoint
CREATE INDEX "products_created_at_position_index" ON "products" USING btree ("created_at","position");--> statement-breakpoint
CREATE INDEX "products_category_created_at_position_index" ON "products" USING btree ("category","created_at","position");--> statement-breakpoint
CREATE INDEX "products_search_text_index" ON "products" USING gin ("search_text" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "products_search_initials_index" ON "products" USING gin ("search_initials" gin_trgm_ops);--> statement-breakpoint
CREATE FUNCTION "products_follow_prices"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- Locked before the prices are read: of two writers at once, the second one sees the first one's price.
  PERFORM 1 FROM "products" WHERE "id" IN (old."product_id", new."product_id") ORDER BY "id" FOR UPDATE;
  UPDATE "products" p SET "price_from" = coalesce((SELECT min("price") FROM "variants" v WHERE v."product_id" = p."id"), 0)
  WHERE p."id" IN (old."product_id", new."product_id");
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "variants_move_price" AFTER INSERT OR DELETE OR UPDATE OF "price", "product_id" ON "variants"
FOR EACH ROW EXECUTE FUNCTION "products_follow_prices"();--> statement-breakpoint
UPDATE "products" p SET "price_from" = coalesce((SELECT min("price") FROM "variants" v WHERE v."product_id" = p."id"), 0);
