CREATE TYPE "public"."claim_kind" AS ENUM('cancel', 'return', 'exchange');--> statement-breakpoint
CREATE TYPE "public"."claim_reason" AS ENUM('change_of_mind', 'delayed', 'wrong_item', 'damaged', 'defect');--> statement-breakpoint
CREATE TYPE "public"."claim_status" AS ENUM('requested', 'approved', 'received', 'done', 'declined', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."receipt_kind" AS ENUM('income', 'business', 'self');--> statement-breakpoint
CREATE TYPE "public"."receipt_status" AS ENUM('asked', 'wanted', 'sent', 'unknown', 'refused', 'done');--> statement-breakpoint
CREATE TABLE "cash_receipts" (
	"merchant_uid" text PRIMARY KEY NOT NULL,
	"kind" "receipt_kind" NOT NULL,
	"identifier_cipher" text,
	"imp_uid" text,
	"status" "receipt_status" NOT NULL,
	"wanted_amount" integer DEFAULT 0 NOT NULL,
	"issued_amount" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone,
	"leased_until" timestamp with time zone,
	"last_error" text,
	"apply_num" text,
	"receipt_url" text,
	"issued_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "cash_receipts_won" CHECK ("cash_receipts"."wanted_amount" >= 0 and "cash_receipts"."issued_amount" >= 0),
	CONSTRAINT "cash_receipts_done" CHECK ("cash_receipts"."status" <> 'done' or "cash_receipts"."wanted_amount" = "cash_receipts"."issued_amount"),
	CONSTRAINT "cash_receipts_has_payment" CHECK (("cash_receipts"."status" = 'asked') = ("cash_receipts"."imp_uid" is null))
);
--> statement-breakpoint
CREATE TABLE "claim_lines" (
	"claim_id" text NOT NULL,
	"merchant_uid" text NOT NULL,
	"variant_id" text NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "claim_lines_claim_id_variant_id_pk" PRIMARY KEY("claim_id","variant_id"),
	CONSTRAINT "claim_lines_quantity" CHECK ("claim_lines"."quantity" > 0)
);
--> statement-breakpoint
CREATE TABLE "claims" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_uid" text NOT NULL,
	"kind" "claim_kind" NOT NULL,
	"status" "claim_status" NOT NULL,
	"reason" "claim_reason" NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"amount" integer NOT NULL,
	"postage" integer NOT NULL,
	"refund_id" text,
	"requested_by" text NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decided_at" timestamp with time zone,
	"received_at" timestamp with time zone,
	"done_at" timestamp with time zone,
	CONSTRAINT "claims_won_not_negative" CHECK ("claims"."amount" >= 0 and "claims"."postage" >= 0),
	CONSTRAINT "claims_cancel_is_done" CHECK ("claims"."kind" <> 'cancel' or "claims"."status" = 'done'),
	CONSTRAINT "claims_done_has_time" CHECK (("claims"."status" = 'done') = ("claims"."done_at" is not null)),
	CONSTRAINT "claims_money_has_refund" CHECK ("claims"."refund_id" is null or "claims"."status" = 'done')
);
--> statement-breakpoint
CREATE TABLE "shipments" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"merchant_uid" text NOT NULL,
	"claim_id" text,
	"carrier" text NOT NULL,
	"tracking_number" text NOT NULL,
	"shipped_by" text NOT NULL,
	"shipped_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delivered_at" timestamp with time zone,
	CONSTRAINT "shipments_claimId_unique" UNIQUE("claim_id"),
	CONSTRAINT "shipments_tracking_number" CHECK ("shipments"."tracking_number" ~ '^[0-9A-Z]{8,20}$')
);
--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "cancelled_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "returned_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "order_lines" ADD COLUMN "exchanged_quantity" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "cash_receipts" ADD CONSTRAINT "cash_receipts_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cash_receipts" ADD CONSTRAINT "cash_receipts_imp_uid_payments_imp_uid_fk" FOREIGN KEY ("imp_uid") REFERENCES "public"."payments"("imp_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_lines" ADD CONSTRAINT "claim_lines_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claim_lines" ADD CONSTRAINT "claim_lines_merchant_uid_variant_id_order_lines_merchant_uid_variant_id_fk" FOREIGN KEY ("merchant_uid","variant_id") REFERENCES "public"."order_lines"("merchant_uid","variant_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "claims" ADD CONSTRAINT "claims_refund_id_refunds_id_fk" FOREIGN KEY ("refund_id") REFERENCES "public"."refunds"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shipments" ADD CONSTRAINT "shipments_claim_id_claims_id_fk" FOREIGN KEY ("claim_id") REFERENCES "public"."claims"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "cash_receipts_created_at_index" ON "cash_receipts" USING btree ("created_at") WHERE "cash_receipts"."status" = 'asked';--> statement-breakpoint
CREATE INDEX "cash_receipts_next_at_index" ON "cash_receipts" USING btree ("next_at") WHERE "cash_receipts"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "claims_merchant_uid_index" ON "claims" USING btree ("merchant_uid");--> statement-breakpoint
CREATE INDEX "claims_status_index" ON "claims" USING btree ("status") WHERE "claims"."status" in ('requested', 'approved', 'received');--> statement-breakpoint
CREATE UNIQUE INDEX "shipments_one_per_order" ON "shipments" USING btree ("merchant_uid") WHERE "shipments"."claim_id" is null;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_given_back" CHECK (least("order_lines"."cancelled_quantity", "order_lines"."returned_quantity", "order_lines"."exchanged_quantity") >= 0
          and "order_lines"."cancelled_quantity" + "order_lines"."returned_quantity" <= "order_lines"."quantity");