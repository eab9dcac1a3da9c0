ALTER TYPE "public"."message_kind" ADD VALUE 'claim_requested';--> statement-breakpoint
ALTER TYPE "public"."message_kind" ADD VALUE 'claim_approved';--> statement-breakpoint
ALTER TYPE "public"."message_kind" ADD VALUE 'claim_received';--> statement-breakpoint
ALTER TYPE "public"."message_kind" ADD VALUE 'claim_declined';