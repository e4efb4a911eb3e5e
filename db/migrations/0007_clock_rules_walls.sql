-- Versions of time limits and calendars: read by all, since deadlines are explained to all; drafts are the operator's. Added, decided on once, never changed.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['clock_policies', 'calendar_years'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO mz_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY worker_read ON %I FOR SELECT TO mz_worker USING (true)', t);
    EXECUTE format('CREATE POLICY searcher_read ON %I FOR SELECT TO mz_searcher USING (true)', t);
    EXECUTE format('CREATE POLICY auditor_read ON %I FOR SELECT TO mz_auditor USING (true)', t);
    EXECUTE format('GRANT SELECT ON %I TO mz_app, mz_worker, mz_searcher, mz_auditor', t);
    EXECUTE format('GRANT INSERT ON %I TO mz_app', t);
    EXECUTE format($p$CREATE POLICY rules_read ON %I FOR SELECT TO mz_app USING (
      (SELECT app.role()) IS NOT NULL AND (state = 'active' OR (SELECT app.role()) = 'operator'))$p$, t);
    EXECUTE format($p$CREATE POLICY rules_propose ON %I FOR INSERT TO mz_app WITH CHECK (
      (SELECT app.role()) = 'operator' AND state = 'draft' AND proposed_by = (SELECT app.actor()))$p$, t);
    EXECUTE format($p$CREATE POLICY rules_decide ON %I FOR UPDATE TO mz_app
      USING ((SELECT app.role()) = 'operator' AND state = 'draft') WITH CHECK ((SELECT app.role()) = 'operator' AND decided_by = (SELECT app.actor()))$p$, t);
  END LOOP;
END $$;
GRANT UPDATE (state, decided_by, decided_at, active_from) ON clock_policies TO mz_app;
GRANT UPDATE (state, decided_by, decided_at) ON calendar_years TO mz_app;
--> statement-breakpoint

-- Whoever writes: a version says what it said, and a decision on it is the last.
CREATE FUNCTION app.keep_rule_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state <> 'draft' OR to_jsonb(NEW) - '{state,decided_by,decided_at,active_from}'::text[] IS DISTINCT FROM to_jsonb(OLD) - '{state,decided_by,decided_at,active_from}'::text[] THEN
    RAISE EXCEPTION 'a version of a rule is not changed' USING ERRCODE = 'MZ004';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER decided_once BEFORE UPDATE ON clock_policies FOR EACH ROW EXECUTE FUNCTION app.keep_rule_version();
CREATE TRIGGER decided_once BEFORE UPDATE ON calendar_years FOR EACH ROW EXECUTE FUNCTION app.keep_rule_version();
CREATE TRIGGER append_only BEFORE DELETE ON clock_policies FOR EACH ROW EXECUTE FUNCTION app.refuse_rewrite();
CREATE TRIGGER append_only BEFORE DELETE ON calendar_years FOR EACH ROW EXECUTE FUNCTION app.refuse_rewrite();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON clock_policies FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_rewrite();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON calendar_years FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_rewrite();
--> statement-breakpoint

-- What a what-if counts anew: clocks that have not ended, with whose institution's they are and nothing else of their cases.
-- The reference is told to the machine alone, which asks from the command line.
CREATE FUNCTION app.open_clocks(of_policies text[], of_year int, after_case uuid, after_kind text, at_most int)
RETURNS TABLE (case_id uuid, kind text, institution_id uuid, reference text, policy_id text, policy_version int,
  started_at timestamptz, due_at timestamptz, is_breached boolean, paused_at timestamptz, pauses jsonb)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT k.case_id, k.kind, c.acquirer_id, CASE WHEN app.role() = 'system' THEN c.reference END, k.policy_id, k.policy_version,
    k.started_at, k.due_at, k.breached_at IS NOT NULL, k.paused_at, c.facts #> ARRAY['clocks', k.kind, 'pauses']
  FROM clocks k JOIN cases c ON c.id = k.case_id
  WHERE app.role() IN ('operator', 'system') AND k.state <> 'stopped' AND k.policy_version IS NOT NULL
    AND (k.policy_id = ANY (of_policies) OR k.calendar_version LIKE '%cn-' || of_year || '.%')
    AND (after_case IS NULL OR (k.case_id, k.kind) > (after_case, after_kind))
  ORDER BY k.case_id, k.kind LIMIT at_most
$$;
GRANT CREATE ON SCHEMA app TO mz_searcher;
ALTER FUNCTION app.open_clocks(text[], int, uuid, text, int) OWNER TO mz_searcher;
REVOKE CREATE ON SCHEMA app FROM mz_searcher;
REVOKE ALL ON FUNCTION app.open_clocks(text[], int, uuid, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.open_clocks(text[], int, uuid, text, int) TO mz_app, mz_worker, mz_auditor;
--> statement-breakpoint

-- What the rows of clocks did not say before: read from the facts of their cases.
UPDATE clocks k SET
  policy_id = f ->> 'policyId', policy_version = (f ->> 'policyVersion')::int, calendar_version = f ->> 'calendarVersion',
  awaits_year = substring(f ->> 'calendarVersion' FROM 'cn-(\d{4})\.0(?!\d)')::int,
  started_at = (f ->> 'startedAt')::timestamptz, stopped_at = (f ->> 'stoppedAt')::timestamptz, paused_at = (f ->> 'pausedAt')::timestamptz,
  paused_seconds = COALESCE((SELECT sum(extract(epoch FROM (p ->> 'to')::timestamptz - (p ->> 'from')::timestamptz)) FROM jsonb_array_elements(f -> 'pauses') p), 0)
FROM cases c CROSS JOIN LATERAL jsonb_each(c.facts -> 'clocks') AS one (kind, f)
WHERE c.id = k.case_id AND one.kind = k.kind AND k.policy_id IS NULL;
