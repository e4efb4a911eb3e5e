ALTER TABLE "outgoing_messages" ADD COLUMN "recipient_key_owner" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD COLUMN "sealed_secret" text;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD COLUMN "sent_via" text;--> statement-breakpoint
ALTER TABLE "outgoing_messages" ADD CONSTRAINT "outgoing_messages_sent_via" CHECK (sent_via in ('smtp', 'outbox'));