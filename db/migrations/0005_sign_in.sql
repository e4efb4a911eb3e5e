CREATE TABLE "sign_in_failures" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"last_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "challenges" ADD COLUMN "tries_left" integer NOT NULL;--> statement-breakpoint
CREATE INDEX "sign_in_failures_age" ON "sign_in_failures" USING btree ("last_at");--> statement-breakpoint
ALTER TABLE "challenges" DROP COLUMN "tries";--> statement-breakpoint
ALTER TABLE "credentials" DROP COLUMN "failures";--> statement-breakpoint
ALTER TABLE "credentials" DROP COLUMN "failed_at";