CREATE INDEX "idempotency_keys_merchant_uid_index" ON "idempotency_keys" USING btree ("merchant_uid");--> statement-breakpoint
CREATE INDEX "orders_of_cart_index" ON "orders" USING btree ("cart_id");--> statement-breakpoint
CREATE INDEX "dismissals_subject_index" ON "dismissals" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "shipments_merchant_uid_index" ON "shipments" USING btree ("merchant_uid");--> statement-breakpoint
DROP INDEX "orders_cart_id_index";