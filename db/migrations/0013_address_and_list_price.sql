ALTER TYPE "public"."message_kind" ADD VALUE 'address_changed' BEFORE 'refunded';--> statement-breakpoint
ALTER TYPE "public"."message_kind" ADD VALUE 'order_cancelled' BEFORE 'refunded';--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "list_price" integer;