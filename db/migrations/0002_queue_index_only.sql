-- The queue's two indexes carry what its views filter by and what row security reads, so that a page's ids and the count of
-- every view come from the index alone. The schema file cannot say INCLUDE.
DROP INDEX "cases_open";--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("acquirer_id",(coalesce(nearest_due_at, 'infinity')),"amount_fen" DESC NULLS LAST,"id")
  INCLUDE ("nearest_due_at","handler_id","waiting_for","has_proposal","cause","consumer_id","merchant_id","served_at") WHERE closed_at is null;--> statement-breakpoint
DROP INDEX "cases_closed";--> statement-breakpoint
CREATE INDEX "cases_closed" ON "cases" USING btree ("acquirer_id","closed_at" DESC NULLS LAST,"id")
  INCLUDE ("cause","handler_id","consumer_id","merchant_id","served_at") WHERE closed_at is not null;
