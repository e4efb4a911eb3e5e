-- What only the institution, its supervisor and the machine may read: `INTERNAL` in domain/case/events.ts; a test proves that the two agree.
DROP POLICY case_events_read ON case_events;
CREATE POLICY case_events_read ON case_events FOR SELECT TO mz_app USING (
  EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
  AND ((SELECT app.party()) IN ('institution', 'regulator')
    OR type NOT IN (
      'case.assigned', 'case.absorbed', 'case.released', 'interest.declared', 'note.added', 'message.acknowledged', 'ledger.attached', 'diagnosis.recorded',
      'decision.proposed', 'decision.returned', 'extension.proposed', 'extension.returned', 'excess.proposed', 'excess.returned', 'excess.allowed', 'feedback.recorded',
      'clock.warned', 'clock.breached'))
);
--> statement-breakpoint

-- What goes back on one payment never passes what was paid, but for what two people allowed beyond it; also when several complaints are about it.
-- The lock is taken after that of the case, always in this order: a payment known by two numbers is locked by both.
CREATE OR REPLACE FUNCTION app.cap_refunds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
DECLARE mine record; may_go bigint; given bigint;
BEGIN
  SELECT * INTO mine FROM cases WHERE id = NEW.case_id FOR UPDATE;
  -- Counted when it was recorded: seeing it arrive moves no money.
  IF EXISTS (SELECT 1 FROM refunds WHERE id = NEW.id AND case_id = NEW.case_id AND amount_fen = NEW.amount_fen) THEN RETURN NEW; END IF;
  PERFORM app.lock_payment(NEW.case_id);
  SELECT mine.amount_fen + COALESCE(sum(excess_fen), 0) INTO may_go FROM app.cases_of_payment(NEW.case_id);
  SELECT COALESCE(sum(r.amount_fen), 0) INTO given FROM refunds r JOIN app.cases_of_payment(NEW.case_id) c ON c.id = r.case_id WHERE r.id <> NEW.id;
  IF given + NEW.amount_fen > may_go THEN
    RAISE EXCEPTION 'refunds of case % would pass what was paid', NEW.case_id USING ERRCODE = 'MZ005';
  END IF;
  RETURN NEW;
END $$;
-- The case itself and every other of its institution whose claim names the same payment.
CREATE FUNCTION app.cases_of_payment(of_case uuid) RETURNS TABLE (id uuid, reference text, refunded_fen bigint, excess_fen bigint)
STABLE LANGUAGE sql SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT c.id, c.reference, c.refunded_fen, c.excess_fen FROM cases c WHERE c.id = of_case
  UNION
  SELECT c.id, c.reference, c.refunded_fen, c.excess_fen FROM cases m JOIN cases c ON c.acquirer_id = m.acquirer_id AND c.transaction_id = m.transaction_id WHERE m.id = of_case
  UNION
  SELECT c.id, c.reference, c.refunded_fen, c.excess_fen FROM cases m JOIN cases c ON c.acquirer_id = m.acquirer_id AND c.merchant_id = m.merchant_id AND c.out_trade_no = m.out_trade_no WHERE m.id = of_case
$$;
CREATE FUNCTION app.lock_payment(of_case uuid) RETURNS void LANGUAGE plpgsql SECURITY INVOKER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE m record;
BEGIN
  SELECT acquirer_id, merchant_id, transaction_id, out_trade_no INTO m FROM cases WHERE id = of_case;
  IF m.transaction_id IS NOT NULL THEN PERFORM pg_advisory_xact_lock(hashtextextended('payment:' || m.acquirer_id || ':' || m.transaction_id, 0)); END IF;
  IF m.out_trade_no IS NOT NULL THEN PERFORM pg_advisory_xact_lock(hashtextextended('order:' || m.merchant_id || ':' || m.out_trade_no, 0)); END IF;
END $$;
DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['app.cases_of_payment(uuid)', 'app.lock_payment(uuid)'] LOOP
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO mz_app, mz_worker, mz_searcher', f);
  END LOOP;
END $$;
--> statement-breakpoint

-- An institution's administrator sets one thing of their own organisation: up to how much one person may award. False when it is not what they saw any more.
CREATE FUNCTION app.set_solo_limit(known_fen bigint, new_fen bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
BEGIN
  UPDATE organisations SET solo_up_to_fen = new_fen
  WHERE id = app.org() AND app.role() = 'institution_admin' AND kind = 'institution' AND solo_up_to_fen = known_fen;
  RETURN FOUND;
END $$;
GRANT CREATE ON SCHEMA app TO mz_searcher;
ALTER FUNCTION app.set_solo_limit(bigint, bigint) OWNER TO mz_searcher;
REVOKE CREATE ON SCHEMA app FROM mz_searcher;
REVOKE ALL ON FUNCTION app.set_solo_limit(bigint, bigint) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.set_solo_limit(bigint, bigint) TO mz_app;
