CREATE TYPE "public"."closing_status" AS ENUM('wanted', 'sent', 'unknown', 'refused', 'done');--> statement-breakpoint
CREATE TYPE "public"."event_source" AS ENUM('callback', 'webhook', 'redirect', 'confirm', 'sweep', 'console', 'refund', 'person');--> statement-breakpoint
CREATE TYPE "public"."fulfilment" AS ENUM('none', 'preparing', 'shipped', 'delivered');--> statement-breakpoint
CREATE TYPE "public"."order_status" AS ENUM('pending', 'awaiting_deposit', 'paid', 'refunded', 'expired', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."pay_method" AS ENUM('card', 'kakaopay', 'naverpay', 'tosspay', 'trans', 'phone', 'vbank');--> statement-breakpoint
CREATE TYPE "public"."payment_decision" AS ENUM('none', 'failed', 'awaiting_deposit', 'closed', 'accepted', 'refused');--> statement-breakpoint
CREATE TYPE "public"."payment_status" AS ENUM('ready', 'paid', 'failed', 'cancelled', 'unknown');--> statement-breakpoint
CREATE TYPE "public"."refund_status" AS ENUM('wanted', 'needs_account', 'sent', 'unknown', 'refused', 'done', 'void');--> statement-breakpoint
CREATE TYPE "public"."refusal_reason" AS ENUM('amount', 'currency', 'channel', 'duplicate', 'order_closed', 'out_of_stock');--> statement-breakpoint
CREATE TYPE "public"."stock_move_kind" AS ENUM('held', 'released', 'sold', 'returned', 'corrected');--> statement-breakpoint
CREATE TABLE "accounts" (
	"user_id" text NOT NULL,
	"type" text NOT NULL,
	"provider" text NOT NULL,
	"provider_account_id" text NOT NULL,
	"refresh_token" text,
	"access_token" text,
	"expires_at" integer,
	"token_type" text,
	"scope" text,
	"id_token" text,
	"session_state" text,
	CONSTRAINT "accounts_provider_provider_account_id_pk" PRIMARY KEY("provider","provider_account_id")
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"session_token" text PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"expires" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"email" text,
	"email_verified" timestamp with time zone,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verification_tokens" (
	"identifier" text NOT NULL,
	"token" text NOT NULL,
	"expires" timestamp with time zone NOT NULL,
	CONSTRAINT "verification_tokens_identifier_token_pk" PRIMARY KEY("identifier","token")
);
--> statement-breakpoint
CREATE TABLE "products" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"category" text NOT NULL,
	"name" jsonb NOT NULL,
	"summary" jsonb NOT NULL,
	"description" jsonb NOT NULL,
	"images" jsonb NOT NULL,
	"position" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "products_slug_unique" UNIQUE("slug"),
	CONSTRAINT "products_position_unique" UNIQUE("position")
);
--> statement-breakpoint
CREATE TABLE "variants" (
	"id" text PRIMARY KEY NOT NULL,
	"product_id" text NOT NULL,
	"option" jsonb NOT NULL,
	"price" integer NOT NULL,
	"list_price" integer,
	"stock" integer DEFAULT 0 NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "variants_price_positive" CHECK ("variants"."price" > 0),
	CONSTRAINT "variants_list_price_above" CHECK ("variants"."list_price" is null or "variants"."list_price" > "variants"."price"),
	CONSTRAINT "variants_stock_not_negative" CHECK ("variants"."stock" >= 0)
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"key" text PRIMARY KEY NOT NULL,
	"body_hash" text NOT NULL,
	"merchant_uid" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "order_lines" (
	"merchant_uid" text NOT NULL,
	"variant_id" text NOT NULL,
	"name" jsonb NOT NULL,
	"option" jsonb NOT NULL,
	"unit_price" integer NOT NULL,
	"quantity" integer NOT NULL,
	CONSTRAINT "order_lines_merchant_uid_variant_id_pk" PRIMARY KEY("merchant_uid","variant_id"),
	CONSTRAINT "order_lines_quantity" CHECK ("order_lines"."quantity" between 1 and 10),
	CONSTRAINT "order_lines_unit_price" CHECK ("order_lines"."unit_price" > 0)
);
--> statement-breakpoint
CREATE TABLE "orders" (
	"merchant_uid" text PRIMARY KEY NOT NULL,
	"user_id" text,
	"guest_id" text NOT NULL,
	"cart_id" text NOT NULL,
	"locale" text NOT NULL,
	"buyer_name" text NOT NULL,
	"buyer_phone" text NOT NULL,
	"buyer_email" text NOT NULL,
	"postcode" text NOT NULL,
	"line1" text NOT NULL,
	"line2" text NOT NULL,
	"note" text NOT NULL,
	"pay_method" "pay_method" NOT NULL,
	"marketing_agreed" boolean NOT NULL,
	"subtotal" integer NOT NULL,
	"shipping" integer NOT NULL,
	"total" integer NOT NULL,
	"refunded" integer DEFAULT 0 NOT NULL,
	"status" "order_status" DEFAULT 'pending' NOT NULL,
	"fulfilment" "fulfilment" DEFAULT 'none' NOT NULL,
	"superseded_by" text,
	"expires_at" timestamp with time zone NOT NULL,
	"vbank_due_at" timestamp with time zone,
	"prepared_at" timestamp with time zone,
	"due_at" timestamp with time zone,
	"looked_at" timestamp with time zone,
	"looks_since" timestamp with time zone,
	"looks" integer DEFAULT 0 NOT NULL,
	"paid_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "orders_merchant_uid_form" CHECK ("orders"."merchant_uid" ~ '^[A-Za-z0-9]{20,32}$'),
	CONSTRAINT "orders_total_adds_up" CHECK ("orders"."total" = "orders"."subtotal" + "orders"."shipping" and "orders"."total" > 0),
	CONSTRAINT "orders_parts_not_negative" CHECK ("orders"."subtotal" >= 0 and "orders"."shipping" >= 0),
	CONSTRAINT "orders_refunded_within_total" CHECK ("orders"."refunded" between 0 and "orders"."total"),
	CONSTRAINT "orders_refunded_when_nothing_is_held" CHECK (("orders"."status" = 'refunded') <= ("orders"."refunded" = "orders"."total")),
	CONSTRAINT "orders_paid_has_time" CHECK (("orders"."status" in ('paid', 'refunded')) = ("orders"."paid_at" is not null)),
	CONSTRAINT "orders_phone_digits" CHECK ("orders"."buyer_phone" ~ '^[0-9]{9,12}$')
);
--> statement-breakpoint
CREATE TABLE "account_closings" (
	"imp_uid" text PRIMARY KEY NOT NULL,
	"merchant_uid" text NOT NULL,
	"status" "closing_status" NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone,
	"leased_until" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "counters" (
	"name" text NOT NULL,
	"day" date NOT NULL,
	"count" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "counters_name_day_pk" PRIMARY KEY("name","day")
);
--> statement-breakpoint
CREATE TABLE "payment_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"merchant_uid" text NOT NULL,
	"imp_uid" text,
	"source" "event_source" NOT NULL,
	"actor" text NOT NULL,
	"seen_status" text,
	"seen_amount" numeric,
	"seen_cancel_amount" numeric,
	"decision" text NOT NULL,
	"reason" text,
	"order_status" text,
	"request_id" text,
	"detail" jsonb,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "payments" (
	"imp_uid" text PRIMARY KEY NOT NULL,
	"merchant_uid" text NOT NULL,
	"status" "payment_status" NOT NULL,
	"amount" numeric NOT NULL,
	"cancel_amount" numeric DEFAULT 0 NOT NULL,
	"currency" text NOT NULL,
	"sandbox" boolean,
	"pay_method" text,
	"pg_provider" text,
	"emb_pg_provider" text,
	"card_name" text,
	"card_number" text,
	"card_quota" integer,
	"apply_num" text,
	"receipt_url" text,
	"fail_reason" text,
	"vbank_code" text,
	"vbank_name" text,
	"vbank_num" text,
	"vbank_holder" text,
	"vbank_due_at" timestamp with time zone,
	"vbank_issued_at" timestamp with time zone,
	"started_at" timestamp with time zone,
	"paid_at" timestamp with time zone,
	"failed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"decision" "payment_decision" NOT NULL,
	"refusal" "refusal_reason",
	"flag" text,
	"raw" jsonb NOT NULL,
	"first_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "payments_cancelled_within_amount" CHECK ("payments"."decision" = 'none' or ("payments"."cancel_amount" >= 0 and "payments"."cancel_amount" <= "payments"."amount")),
	CONSTRAINT "payments_won_are_whole" CHECK ("payments"."decision" = 'none' or "payments"."currency" <> 'KRW' or ("payments"."amount" % 1 = 0 and "payments"."cancel_amount" % 1 = 0)),
	CONSTRAINT "payments_refused_has_reason" CHECK (("payments"."decision" = 'refused') = ("payments"."refusal" is not null)),
	CONSTRAINT "payments_accepted_is_won" CHECK ("payments"."decision" <> 'accepted' or "payments"."currency" = 'KRW')
);
--> statement-breakpoint
CREATE TABLE "refunds" (
	"id" text PRIMARY KEY NOT NULL,
	"merchant_uid" text NOT NULL,
	"imp_uid" text NOT NULL,
	"amount" numeric NOT NULL,
	"status" "refund_status" NOT NULL,
	"reason" text NOT NULL,
	"requested_by" text NOT NULL,
	"checksum" numeric,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_at" timestamp with time zone,
	"leased_until" timestamp with time zone,
	"last_error" text,
	"account_cipher" text,
	"cancellation_id" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "refunds_amount_positive" CHECK ("refunds"."amount" > 0),
	CONSTRAINT "refunds_done_has_time" CHECK (("refunds"."status" = 'done') = ("refunds"."done_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "stray_payments" (
	"imp_uid" text PRIMARY KEY NOT NULL,
	"merchant_uid" text NOT NULL,
	"amount" numeric NOT NULL,
	"status" "payment_status" NOT NULL,
	"seen_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sandbox_state" (
	"id" integer PRIMARY KEY NOT NULL,
	"state" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stock_moves" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"variant_id" text NOT NULL,
	"merchant_uid" text,
	"kind" "stock_move_kind" NOT NULL,
	"delta" integer NOT NULL,
	"author" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stock_moves_direction" CHECK (case "stock_moves"."kind" when 'held' then "stock_moves"."delta" < 0 when 'sold' then "stock_moves"."delta" < 0
          when 'released' then "stock_moves"."delta" > 0 when 'returned' then "stock_moves"."delta" > 0 else "stock_moves"."delta" <> 0 end)
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "variants" ADD CONSTRAINT "variants_product_id_products_id_fk" FOREIGN KEY ("product_id") REFERENCES "public"."products"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "idempotency_keys" ADD CONSTRAINT "idempotency_keys_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "orders" ADD CONSTRAINT "orders_superseded_by_orders_merchant_uid_fk" FOREIGN KEY ("superseded_by") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_closings" ADD CONSTRAINT "account_closings_imp_uid_payments_imp_uid_fk" FOREIGN KEY ("imp_uid") REFERENCES "public"."payments"("imp_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_closings" ADD CONSTRAINT "account_closings_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_events" ADD CONSTRAINT "payment_events_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payments" ADD CONSTRAINT "payments_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_imp_uid_payments_imp_uid_fk" FOREIGN KEY ("imp_uid") REFERENCES "public"."payments"("imp_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_moves" ADD CONSTRAINT "stock_moves_variant_id_variants_id_fk" FOREIGN KEY ("variant_id") REFERENCES "public"."variants"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stock_moves" ADD CONSTRAINT "stock_moves_merchant_uid_orders_merchant_uid_fk" FOREIGN KEY ("merchant_uid") REFERENCES "public"."orders"("merchant_uid") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "products_category_position_index" ON "products" USING btree ("category","position");--> statement-breakpoint
CREATE INDEX "variants_product_id_position_index" ON "variants" USING btree ("product_id","position");--> statement-breakpoint
CREATE INDEX "idempotency_keys_created_at_index" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "orders_due_at_index" ON "orders" USING btree ("due_at") WHERE "orders"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "orders_cart_id_index" ON "orders" USING btree ("cart_id") WHERE "orders"."status" = 'pending';--> statement-breakpoint
CREATE INDEX "orders_buyer_phone_created_at_index" ON "orders" USING btree ("buyer_phone","created_at");--> statement-breakpoint
CREATE INDEX "orders_guest_id_created_at_index" ON "orders" USING btree ("guest_id","created_at");--> statement-breakpoint
CREATE INDEX "orders_user_id_created_at_index" ON "orders" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE INDEX "account_closings_merchant_uid_index" ON "account_closings" USING btree ("merchant_uid");--> statement-breakpoint
CREATE INDEX "account_closings_next_at_index" ON "account_closings" USING btree ("next_at") WHERE "account_closings"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "payment_events_merchant_uid_id_index" ON "payment_events" USING btree ("merchant_uid","id");--> statement-breakpoint
CREATE UNIQUE INDEX "payments_one_accepted_per_order" ON "payments" USING btree ("merchant_uid") WHERE "payments"."decision" = 'accepted';--> statement-breakpoint
CREATE INDEX "payments_merchant_uid_index" ON "payments" USING btree ("merchant_uid");--> statement-breakpoint
CREATE INDEX "payments_flag_index" ON "payments" USING btree ("flag") WHERE "payments"."flag" is not null;--> statement-breakpoint
CREATE INDEX "refunds_merchant_uid_index" ON "refunds" USING btree ("merchant_uid");--> statement-breakpoint
CREATE INDEX "refunds_imp_uid_index" ON "refunds" USING btree ("imp_uid");--> statement-breakpoint
CREATE INDEX "refunds_next_at_index" ON "refunds" USING btree ("next_at") WHERE "refunds"."next_at" is not null;--> statement-breakpoint
CREATE INDEX "stock_moves_variant_id_index" ON "stock_moves" USING btree ("variant_id");--> statement-breakpoint
CREATE INDEX "stock_moves_merchant_uid_index" ON "stock_moves" USING btree ("merchant_uid");