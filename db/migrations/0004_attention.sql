ALTER TYPE "public"."refund_status" ADD VALUE 'settled_outside';--> statement-breakpoint
CREATE TABLE "dismissals" (
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"state" text NOT NULL,
	"author" text NOT NULL,
	"note" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dismissals_kind_subject_pk" PRIMARY KEY("kind","subject")
);
--> statement-breakpoint
ALTER TABLE "stray_payments" ADD COLUMN "cancel_amount" numeric DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "stray_payments" ADD COLUMN "currency" text DEFAULT 'KRW' NOT NULL;--> statement-breakpoint
CREATE INDEX "account_closings_refused" ON "account_closings" USING btree ("created_at") WHERE "account_closings"."status" = 'refused';--> statement-breakpoint
CREATE INDEX "payments_part_cancelled" ON "payments" USING btree ("imp_uid") WHERE "payments"."decision" = 'accepted' and "payments"."cancel_amount" > 0 and "payments"."cancel_amount" < "payments"."amount";--> statement-breakpoint
CREATE INDEX "payments_sold_out" ON "payments" USING btree ("imp_uid") WHERE "payments"."refusal" = 'out_of_stock';--> statement-breakpoint
CREATE INDEX "refunds_not_over" ON "refunds" USING btree ("created_at") WHERE "refunds"."done_at" is null and "refunds"."status" <> 'void';