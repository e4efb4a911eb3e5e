-- What only the institution, its supervisor and the machine may read: `INTERNAL` in domain/case/events.ts; a test proves that the two agree.
DROP POLICY case_events_read ON case_events;
CREATE POLICY case_events_read ON case_events FOR SELECT TO mz_app USING (
  EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
  AND ((SELECT app.party()) IN ('institution', 'regulator')
    OR type NOT IN (
      'case.assigned', 'case.absorbed', 'case.released', 'interest.declared', 'note.added', 'message.acknowledged', 'ledger.attached', 'diagnosis.recorded',
      'decision.proposed', 'decision.returned', 'extension.proposed', 'extension.returned', 'excess.proposed', 'excess.allowed', 'feedback.recorded',
      'clock.warned', 'clock.breached'))
);
--> statement-breakpoint

-- A complaint told on the phone is filed by the institution that hears it.
CREATE POLICY cases_record ON cases FOR INSERT TO mz_app WITH CHECK (
  (SELECT app.party()) = 'institution' AND acquirer_id = (SELECT app.org()) AND consumer_id <> (SELECT app.actor())
);
CREATE POLICY case_contacts_record ON case_contacts FOR INSERT TO mz_app
  WITH CHECK ((SELECT app.party()) = 'institution' AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.facts -> 'filed' ->> 'by' = 'phone'));
--> statement-breakpoint

-- Refunds, chargebacks and goodwill of a case never pass what was paid, but for what two people allowed beyond it.
CREATE OR REPLACE FUNCTION app.cap_refunds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
DECLARE may_go bigint; given bigint;
BEGIN
  SELECT amount_fen + excess_fen INTO may_go FROM cases WHERE id = NEW.case_id FOR UPDATE;
  SELECT COALESCE(sum(amount_fen), 0) INTO given FROM refunds WHERE case_id = NEW.case_id AND id <> NEW.id;
  IF given + NEW.amount_fen > may_go THEN
    RAISE EXCEPTION 'refunds of case % would pass what was paid', NEW.case_id USING ERRCODE = 'MZ005';
  END IF;
  RETURN NEW;
END $$;
