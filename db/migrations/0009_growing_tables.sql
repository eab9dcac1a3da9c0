DROP INDEX "orders_cart_id_index";--> statement-breakpoint
CREATE INDEX "shipments_merchant_uid_index" ON "shipments" USING btree ("merchant_uid");--> statement-breakpoint
CREATE INDEX "orders_cart_id_index" ON "orders" USING btree ("cart_id");