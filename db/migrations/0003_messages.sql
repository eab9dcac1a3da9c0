CREATE TYPE "public"."message_kind" AS ENUM('order_placed', 'account_issued', 'deposit_reminder', 'order_paid', 'order_shipped', 'refunded', 'sent_back', 'account_needed');--> statement-breakpoint
CREATE TYPE "public"."message_status" AS ENUM('waiting', 'sent', 'skipped', 'given_up');--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"merchant_uid" text NOT NULL,
	"kind" "message_kind" NOT NULL,
	"subject" text NOT NULL,
	"imp_uid" text,
	"amount" numeric,
	"status" "message_status" DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone DEFAULT now(),
	"leased_until" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "outbox_one_message_an_event" UNIQUE("merchant_uid","kind","subject"),
	CONSTRAINT "outbox_waits_for_its_time" CHECK (("outbox"."status" = 'waiting') = ("outbox"."next_at" is not null)),
	CONSTRAINT "outbox_sent_has_time" CHECK (("outbox"."status" = 'sent') = ("outbox"."sent_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "sandbox_mails" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"message_id" text NOT NULL,
	"merchant_uid" text,
	"sender" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"text" text NOT NULL,
	"html" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sandbox_mails_one_a_message" UNIQUE("message_id")
);
--> statement-breakpoint
ALTER TABLE "outbox" ADD CONSTRAINT "outbox_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sandbox_mails" ADD CONSTRAINT "sandbox_mails_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "outbox_next_at_index" ON "outbox" USING btree ("next_at") WHERE "outbox"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "outbox_created_at_index" ON "outbox" USING btree ("created_at") WHERE "outbox"."status" = 'given_up';--> statement-breakpoint
CREATE INDEX "sandbox_mails_merchant_uid_index" ON "sandbox_mails" USING btree ("merchant_uid");