-- A complaint told on the phone is filed by a handler of the institution that hears it, and says so of itself.
DROP POLICY cases_record ON cases;
CREATE POLICY cases_record ON cases FOR INSERT TO mz_app WITH CHECK (
  (SELECT app.role()) = 'handler' AND acquirer_id = (SELECT app.org()) AND consumer_id <> (SELECT app.actor()) AND facts -> 'filed' ->> 'by' = 'phone'
);
--> statement-breakpoint
-- Its data key belongs to the person who called, like that of a complaint they write themselves; it is made once the case is there.
CREATE POLICY case_keys_record ON case_keys FOR INSERT TO mz_app WITH CHECK (
  (SELECT app.party()) = 'institution'
  AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id AND c.consumer_id = owner_id AND c.facts -> 'filed' ->> 'by' = 'phone')
);
