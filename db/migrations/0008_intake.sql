ALTER TABLE "case_contacts" ADD COLUMN "sealed_agent_name" text;--> statement-breakpoint
CREATE INDEX "cases_same_amount" ON "cases" USING btree ("merchant_id","amount_fen") WHERE closed_at is null;