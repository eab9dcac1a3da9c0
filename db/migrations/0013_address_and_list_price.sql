ALTER TYPE "public"."message_kind" ADD VALUE 'address_changed' BEFORE 'refunded';--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "list_price" integer;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_list_price_above" CHECK ("order_lines"."list_price" is null or "order_lines"."list_price" > "order_lines"."unit_price");