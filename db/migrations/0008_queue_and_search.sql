DROP INDEX "cases_queue";--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "transaction_id" text GENERATED ALWAYS AS (facts -> 'keys' ->> 'transactionId') STORED;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "out_trade_no" text GENERATED ALWAYS AS (facts -> 'keys' ->> 'outTradeNo') STORED;--> statement-breakpoint
ALTER TABLE "cases" ADD COLUMN "rrn" text GENERATED ALWAYS AS (facts -> 'keys' ->> 'rrn') STORED;--> statement-breakpoint
CREATE INDEX "case_events_reveals" ON "case_events" USING btree ("actor_id","at") WHERE type = 'contact.revealed';--> statement-breakpoint
CREATE INDEX "cases_open" ON "cases" USING btree ("acquirer_id",(coalesce(nearest_due_at, 'infinity')),"amount_fen" DESC NULLS LAST,"id") INCLUDE ("nearest_due_at","handler_id","waiting_for","has_proposal","cause","consumer_id","merchant_id","served_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "cases_closed" ON "cases" USING btree ("acquirer_id","closed_at" DESC NULLS LAST,"id") INCLUDE ("cause","handler_id","consumer_id","merchant_id","served_at") WHERE closed_at is not null;--> statement-breakpoint
CREATE INDEX "cases_transaction" ON "cases" USING btree ("transaction_id");--> statement-breakpoint
CREATE INDEX "cases_order" ON "cases" USING btree ("out_trade_no");--> statement-breakpoint
CREATE INDEX "cases_rrn" ON "cases" USING btree ("rrn");--> statement-breakpoint
-- Which lines belong to a case is a finding that a later line may overturn.
GRANT DELETE ON "case_ledger_rows" TO mz_app;
--> statement-breakpoint

-- The search box of institutions and their supervisors. A definer function, because row security keeps an index from being used
-- for ILIKE and misjudges how many rows it leaves. It looks through the asker's own institutions only, and what it finds still
-- has to pass the filter and the policies of the query that calls it. Of more than a thousand cases by name, the most urgent answer.
GRANT CREATE ON SCHEMA app TO mz_searcher;
CREATE FUNCTION app.search_cases(of_reference text, words text, name_like text) RETURNS SETOF uuid
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  WITH scope AS (
    SELECT app.org() AS id WHERE app.party() = 'institution'
    UNION ALL SELECT institution_id FROM supervisions WHERE app.party() = 'regulator' AND regulator_id = app.org()
  ), found AS (
    SELECT id FROM cases WHERE reference = of_reference
    UNION SELECT id FROM cases WHERE transaction_id = words
    UNION SELECT id FROM cases WHERE out_trade_no = words
    UNION SELECT id FROM cases WHERE rrn = words
    UNION SELECT l.case_id FROM ledger_rows r JOIN case_ledger_rows l ON l.row_id = r.id WHERE r.transaction_id = words
    UNION SELECT l.case_id FROM ledger_rows r JOIN case_ledger_rows l ON l.row_id = r.id WHERE r.out_trade_no = words
    UNION SELECT l.case_id FROM ledger_rows r JOIN case_ledger_rows l ON l.row_id = r.id WHERE r.rrn = words
    UNION (
      SELECT c.id FROM organisations o JOIN cases c ON c.merchant_id = o.id
      WHERE o.kind = 'merchant' AND o.acquirer_id IN (SELECT id FROM scope) AND (o.name ILIKE name_like OR o.name_en ILIKE name_like)
      ORDER BY c.nearest_due_at LIMIT 1000
    )
  )
  SELECT c.id FROM found f JOIN cases c ON c.id = f.id WHERE c.acquirer_id IN (SELECT id FROM scope)
$$;
ALTER FUNCTION app.search_cases(text, text, text) OWNER TO mz_searcher;
REVOKE ALL ON FUNCTION app.search_cases(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.search_cases(text, text, text) TO mz_app;
REVOKE CREATE ON SCHEMA app FROM mz_searcher;
