-- The second wall: row security, append-only record, and the few functions that look across it.

-- Who asks, as each unit of work says with set_config(…, true). After a transaction the setting is '', hence NULLIF.
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO mz_app, mz_worker, mz_auditor, mz_searcher, mz_jobs_owner;
GRANT CREATE ON SCHEMA app TO mz_searcher, mz_jobs_owner;
CREATE SCHEMA case_numbers AUTHORIZATION mz_searcher;
CREATE FUNCTION app.actor() RETURNS uuid STABLE LANGUAGE sql AS $$ SELECT NULLIF(current_setting('app.user', true), '')::uuid $$;
CREATE FUNCTION app.org() RETURNS uuid STABLE LANGUAGE sql AS $$ SELECT NULLIF(current_setting('app.org', true), '')::uuid $$;
CREATE FUNCTION app.role() RETURNS text STABLE LANGUAGE sql AS $$ SELECT NULLIF(current_setting('app.role', true), '') $$;
CREATE FUNCTION app.session() RETURNS uuid STABLE LANGUAGE sql AS $$ SELECT NULLIF(current_setting('app.session', true), '')::uuid $$;
CREATE FUNCTION app.only_case() RETURNS uuid STABLE LANGUAGE sql AS $$ SELECT NULLIF(current_setting('app.case', true), '')::uuid $$;
CREATE FUNCTION app.party() RETURNS text STABLE LANGUAGE sql AS $$
  SELECT CASE app.role()
    WHEN 'consumer' THEN 'consumer'
    WHEN 'merchant_clerk' THEN 'merchant' WHEN 'merchant_manager' THEN 'merchant'
    WHEN 'handler' THEN 'institution' WHEN 'approver' THEN 'institution' WHEN 'risk' THEN 'institution' WHEN 'institution_admin' THEN 'institution'
    WHEN 'examiner' THEN 'regulator' WHEN 'operator' THEN 'operator' WHEN 'guest' THEN 'guest' WHEN 'system' THEN 'system'
  END
$$;
--> statement-breakpoint

-- Enabled and forced on every table; no policy, no rows. Those who must see across cases have policies of their own.
DO $$
DECLARE t text;
BEGIN
  FOR t IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY owner_all ON %I TO mz_owner USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY worker_all ON %I TO mz_worker USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY searcher_all ON %I TO mz_searcher USING (true) WITH CHECK (true)', t);
    EXECUTE format('CREATE POLICY auditor_read ON %I FOR SELECT TO mz_auditor USING (true)', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO mz_worker, mz_searcher', t);
    EXECUTE format('GRANT SELECT ON %I TO mz_auditor', t);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %I TO mz_app', t);
  END LOOP;
END $$;
GRANT DELETE ON drafts, form_returns, evidence, case_keys, idempotency_keys, case_ledger_rows, sign_in_failures TO mz_app;
REVOKE INSERT, UPDATE ON rounds FROM mz_app;
REVOKE UPDATE, DELETE ON case_events, access_events, system_events FROM mz_app, mz_worker, mz_searcher;
REVOKE INSERT, UPDATE, DELETE ON installation FROM mz_app, mz_worker, mz_searcher;
REVOKE DELETE ON cases, clocks, decisions, refunds, diagnoses, case_texts, case_contacts, organisations, memberships, users, credentials, ledger_imports, ledger_rows FROM mz_worker, mz_searcher;
ALTER TABLE rate_counters SET UNLOGGED;
--> statement-breakpoint

CREATE POLICY organisations_read ON organisations FOR SELECT TO mz_app USING ((SELECT app.role()) IS NOT NULL);
CREATE POLICY organisations_write ON organisations TO mz_app
  USING ((SELECT app.role()) = 'operator') WITH CHECK ((SELECT app.role()) = 'operator');
CREATE POLICY supervisions_read ON supervisions FOR SELECT TO mz_app USING ((SELECT app.role()) IS NOT NULL);
CREATE POLICY installation_read ON installation FOR SELECT TO mz_app USING (true);
CREATE POLICY rate_counters_all ON rate_counters TO mz_app USING (true) WITH CHECK (true);

CREATE POLICY users_read ON users FOR SELECT TO mz_app
  USING (id = (SELECT app.actor()) OR (kind = 'staff' AND (SELECT app.role()) IS NOT NULL));
CREATE POLICY users_update ON users FOR UPDATE TO mz_app USING (id = (SELECT app.actor())) WITH CHECK (id = (SELECT app.actor()));
CREATE POLICY credentials_own ON credentials TO mz_app USING (user_id = (SELECT app.actor())) WITH CHECK (user_id = (SELECT app.actor()));
CREATE POLICY memberships_read ON memberships FOR SELECT TO mz_app
  USING (user_id = (SELECT app.actor()) OR org_id = (SELECT app.org()) OR (SELECT app.role()) = 'operator');
CREATE POLICY sessions_own ON sessions TO mz_app
  USING (user_id = (SELECT app.actor()) OR id = (SELECT app.session())) WITH CHECK (user_id = (SELECT app.actor()) OR id = (SELECT app.session()));
CREATE POLICY challenges_own ON challenges TO mz_app USING (session_id = (SELECT app.session())) WITH CHECK (session_id = (SELECT app.session()));
CREATE POLICY one_time_codes_own ON one_time_codes TO mz_app USING (session_id = (SELECT app.session())) WITH CHECK (session_id = (SELECT app.session()));
CREATE POLICY form_returns_own ON form_returns TO mz_app USING (session_id = (SELECT app.session())) WITH CHECK (session_id = (SELECT app.session()));
CREATE POLICY idempotency_own ON idempotency_keys TO mz_app USING (actor_id = (SELECT app.actor())) WITH CHECK (actor_id = (SELECT app.actor()));
CREATE POLICY outgoing_read ON outgoing_messages FOR SELECT TO mz_app USING ((SELECT app.role()) = 'operator');
CREATE POLICY outgoing_write ON outgoing_messages FOR INSERT TO mz_app WITH CHECK ((SELECT app.role()) IS NOT NULL);
CREATE POLICY rounds_read ON rounds FOR SELECT TO mz_app USING ((SELECT app.role()) = 'operator');
-- Counting happens before anybody is known, and a key says nothing to who cannot make it.
CREATE POLICY sign_in_failures_all ON sign_in_failures TO mz_app USING ((SELECT app.role()) IS NOT NULL) WITH CHECK ((SELECT app.role()) IS NOT NULL);
CREATE POLICY effects_none ON effects_done TO mz_app USING (false);
CREATE POLICY system_events_read ON system_events FOR SELECT TO mz_app USING ((SELECT app.role()) IN ('operator', 'examiner'));
CREATE POLICY system_events_write ON system_events FOR INSERT TO mz_app WITH CHECK ((SELECT app.role()) IS NOT NULL);
--> statement-breakpoint

-- The same reach as `domain/access/can.ts`, said once more as a filter; a test proves that the two agree.
CREATE POLICY cases_reach ON cases FOR SELECT TO mz_app USING (
  ((SELECT app.only_case()) IS NULL OR id = (SELECT app.only_case()))
  AND (
    ((SELECT app.party()) = 'institution' AND acquirer_id = (SELECT app.org()))
    OR ((SELECT app.party()) = 'consumer' AND consumer_id = (SELECT app.actor()))
    OR ((SELECT app.party()) = 'merchant' AND merchant_id = (SELECT app.org()) AND served_at IS NOT NULL)
    OR ((SELECT app.party()) = 'regulator' AND acquirer_id IN (SELECT institution_id FROM supervisions WHERE regulator_id = (SELECT app.org())))
  )
);
CREATE POLICY cases_file ON cases FOR INSERT TO mz_app WITH CHECK ((SELECT app.party()) = 'consumer' AND consumer_id = (SELECT app.actor()));
CREATE POLICY cases_change ON cases FOR UPDATE TO mz_app USING ((SELECT app.party()) IN ('consumer', 'merchant', 'institution'));
CREATE POLICY case_events_read ON case_events FOR SELECT TO mz_app USING (
  EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
  AND ((SELECT app.party()) IN ('institution', 'regulator')
    OR type NOT IN ('case.assigned', 'note.added', 'decision.proposed', 'decision.returned', 'ledger.attached', 'diagnosis.recorded', 'clock.breached'))
);
-- What follows of itself is the machine's; the rest is by whoever asks.
CREATE POLICY case_events_append ON case_events FOR INSERT TO mz_app WITH CHECK (
  EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
  AND ((actor_id = (SELECT app.actor()) AND actor_role = (SELECT app.role()))
    OR (actor_id = '00000000-0000-0000-0000-000000000000' AND actor_role = 'system'))
);
CREATE POLICY case_texts_read ON case_texts FOR SELECT TO mz_app USING (
  EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
  AND ((SELECT app.party()) = 'regulator' OR (SELECT app.party()) = ANY (audience) OR author_id = (SELECT app.actor()))
);
CREATE POLICY case_texts_write ON case_texts FOR INSERT TO mz_app
  WITH CHECK (author_id = (SELECT app.actor()) AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY case_contacts_reach ON case_contacts FOR SELECT TO mz_app USING (
  (SELECT app.party()) IN ('consumer', 'institution', 'regulator') AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
);
CREATE POLICY case_contacts_add ON case_contacts FOR INSERT TO mz_app
  WITH CHECK ((SELECT app.party()) = 'consumer' AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY clocks_reach ON clocks FOR SELECT TO mz_app USING (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY clocks_add ON clocks FOR INSERT TO mz_app WITH CHECK ((SELECT app.party()) IN ('consumer', 'merchant', 'institution') AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY clocks_change ON clocks FOR UPDATE TO mz_app USING ((SELECT app.party()) IN ('consumer', 'merchant', 'institution') AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY refunds_reach ON refunds FOR SELECT TO mz_app USING (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY refunds_add ON refunds FOR INSERT TO mz_app WITH CHECK ((SELECT app.party()) IN ('consumer', 'merchant', 'institution') AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY refunds_change ON refunds FOR UPDATE TO mz_app USING ((SELECT app.party()) IN ('consumer', 'merchant', 'institution') AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY decisions_reach ON decisions FOR SELECT TO mz_app USING (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY decisions_add ON decisions FOR INSERT TO mz_app WITH CHECK ((SELECT app.party()) IN ('consumer', 'merchant', 'institution') AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY decisions_change ON decisions FOR UPDATE TO mz_app USING ((SELECT app.party()) IN ('consumer', 'merchant', 'institution') AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY diagnoses_reach ON diagnoses FOR SELECT TO mz_app USING (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY diagnoses_add ON diagnoses FOR INSERT TO mz_app WITH CHECK ((SELECT app.party()) IN ('consumer', 'merchant', 'institution') AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY diagnoses_change ON diagnoses FOR UPDATE TO mz_app USING ((SELECT app.party()) IN ('consumer', 'merchant', 'institution') AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY case_ledger_rows_reach ON case_ledger_rows FOR SELECT TO mz_app USING (
  (SELECT app.party()) IN ('institution', 'regulator') AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
);
CREATE POLICY case_ledger_rows_write ON case_ledger_rows TO mz_app USING (
  (SELECT app.party()) = 'institution' AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
);
CREATE POLICY access_events_read ON access_events FOR SELECT TO mz_app USING (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY access_events_append ON access_events FOR INSERT TO mz_app
  WITH CHECK (reader_id = (SELECT app.actor()) AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY ledger_imports_own ON ledger_imports TO mz_app USING ((SELECT app.party()) = 'institution' AND acquirer_id = (SELECT app.org()));
CREATE POLICY ledger_imports_supervised ON ledger_imports FOR SELECT TO mz_app
  USING ((SELECT app.party()) = 'regulator' AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY ledger_rows_own ON ledger_rows TO mz_app USING ((SELECT app.party()) = 'institution' AND acquirer_id = (SELECT app.org()));
CREATE POLICY ledger_rows_supervised ON ledger_rows FOR SELECT TO mz_app
  USING ((SELECT app.party()) = 'regulator' AND EXISTS (SELECT 1 FROM case_ledger_rows l WHERE l.row_id = ledger_rows.id));
CREATE FUNCTION app.is_case(given uuid) RETURNS boolean STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM cases WHERE id = given)
$$;
-- A draft is its owner's alone; a session opened for one case reaches no draft.
CREATE POLICY case_keys_read ON case_keys FOR SELECT TO mz_app USING (
  ((SELECT app.only_case()) IS NULL AND owner_id = (SELECT app.actor())) OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
);
CREATE POLICY case_keys_add ON case_keys FOR INSERT TO mz_app WITH CHECK ((SELECT app.only_case()) IS NULL AND owner_id = (SELECT app.actor()));
-- Deleting a key erases what it sealed: only of a draft that never became a case.
CREATE POLICY case_keys_erase ON case_keys FOR DELETE TO mz_app USING (
  (SELECT app.only_case()) IS NULL AND owner_id = (SELECT app.actor()) AND NOT app.is_case(case_id)
);
CREATE POLICY drafts_own ON drafts TO mz_app USING ((SELECT app.only_case()) IS NULL AND owner_id = (SELECT app.actor()))
  WITH CHECK ((SELECT app.only_case()) IS NULL AND owner_id = (SELECT app.actor()));
CREATE POLICY evidence_read ON evidence FOR SELECT TO mz_app USING (
  EXISTS (SELECT 1 FROM drafts d WHERE d.case_id = evidence.case_id)
  OR (EXISTS (SELECT 1 FROM cases c WHERE c.id = evidence.case_id) AND (
    (SELECT app.party()) IN ('institution', 'regulator')
    OR (SELECT app.party()) = ANY (disclosed_to)
    OR ((SELECT app.party()) = 'consumer' AND uploader_role = 'consumer')
    OR ((SELECT app.party()) = 'merchant' AND uploader_role IN ('merchant_clerk', 'merchant_manager'))
  ))
);
CREATE POLICY evidence_add ON evidence FOR INSERT TO mz_app WITH CHECK (
  uploader_id = (SELECT app.actor())
  AND (EXISTS (SELECT 1 FROM drafts d WHERE d.case_id = evidence.case_id) OR EXISTS (SELECT 1 FROM cases c WHERE c.id = evidence.case_id))
);
CREATE POLICY evidence_disclose ON evidence FOR UPDATE TO mz_app USING (
  (SELECT app.party()) = 'institution' AND EXISTS (SELECT 1 FROM cases c WHERE c.id = evidence.case_id)
);
CREATE POLICY evidence_unfile ON evidence FOR DELETE TO mz_app USING (EXISTS (SELECT 1 FROM drafts d WHERE d.case_id = evidence.case_id));
--> statement-breakpoint

-- The record. A definer function, since a writer may not see every event of the case it appends to.
CREATE FUNCTION app.chain_case_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
DECLARE
  last record;
  said jsonb := NEW.canonical::jsonb;
BEGIN
  PERFORM 1 FROM cases WHERE id = NEW.case_id FOR UPDATE;
  SELECT seq, hash INTO last FROM case_events WHERE case_id = NEW.case_id ORDER BY seq DESC LIMIT 1;
  IF NEW.seq <> COALESCE(last.seq, 0) + 1 THEN
    RAISE EXCEPTION 'event % of case % is not the next one', NEW.seq, NEW.case_id USING ERRCODE = 'MZ001';
  END IF;
  IF said IS DISTINCT FROM jsonb_build_object(
    'case', NEW.case_id, 'seq', NEW.seq, 'at', to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
    'actor', NEW.actor_id, 'role', NEW.actor_role, 'type', NEW.type, 'payload', NEW.payload) THEN
    RAISE EXCEPTION 'event % of case %: canonical text and columns disagree', NEW.seq, NEW.case_id USING ERRCODE = 'MZ002';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM installation WHERE mode IN ('demo', 'test'))
    AND abs(extract(epoch FROM clock_timestamp() - NEW.at)) > 5 THEN
    RAISE EXCEPTION 'event % of case % is not of this moment', NEW.seq, NEW.case_id USING ERRCODE = 'MZ003';
  END IF;
  NEW.prev := COALESCE(last.hash, decode(repeat('00', 32), 'hex'));
  NEW.hash := sha256(convert_to('mz-event-v1', 'UTF8') || NEW.prev || convert_to(NEW.canonical, 'UTF8'));
  NEW.tx := pg_current_xact_id();
  RETURN NEW;
END $$;
ALTER FUNCTION app.chain_case_event() OWNER TO mz_searcher;
CREATE TRIGGER chain BEFORE INSERT ON case_events FOR EACH ROW EXECUTE FUNCTION app.chain_case_event();

CREATE FUNCTION app.chain_system_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
DECLARE last record;
BEGIN
  IF NEW.canonical::jsonb IS DISTINCT FROM jsonb_build_object(
    'at', to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'actor', NEW.actor_id, 'type', NEW.type, 'payload', NEW.payload) THEN
    RAISE EXCEPTION 'a system event: canonical text and columns disagree' USING ERRCODE = 'MZ002';
  END IF;
  PERFORM pg_advisory_xact_lock(hashtext('system_events'));
  SELECT seq, hash INTO last FROM system_events ORDER BY seq DESC LIMIT 1;
  NEW.seq := COALESCE(last.seq, 0) + 1;
  NEW.prev := COALESCE(last.hash, decode(repeat('00', 32), 'hex'));
  NEW.hash := sha256(convert_to('mz-event-v1', 'UTF8') || NEW.prev || convert_to(NEW.canonical, 'UTF8'));
  RETURN NEW;
END $$;
ALTER FUNCTION app.chain_system_event() OWNER TO mz_searcher;
CREATE TRIGGER chain BEFORE INSERT ON system_events FOR EACH ROW EXECUTE FUNCTION app.chain_system_event();

CREATE FUNCTION app.refuse_rewrite() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% of % is refused: the record is append-only', TG_OP, TG_TABLE_NAME USING ERRCODE = 'MZ004';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON case_events FOR EACH ROW EXECUTE FUNCTION app.refuse_rewrite();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON case_events FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_rewrite();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON access_events FOR EACH ROW EXECUTE FUNCTION app.refuse_rewrite();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON access_events FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_rewrite();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON system_events FOR EACH ROW EXECUTE FUNCTION app.refuse_rewrite();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON system_events FOR EACH STATEMENT EXECUTE FUNCTION app.refuse_rewrite();
--> statement-breakpoint

-- Refunds of a case never pass what was paid, whoever writes the row.
CREATE FUNCTION app.cap_refunds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
DECLARE paid bigint; given bigint;
BEGIN
  SELECT amount_fen INTO paid FROM cases WHERE id = NEW.case_id FOR UPDATE;
  SELECT COALESCE(sum(amount_fen), 0) INTO given FROM refunds WHERE case_id = NEW.case_id AND id <> NEW.id;
  IF given + NEW.amount_fen > paid THEN
    RAISE EXCEPTION 'refunds of case % would pass what was paid', NEW.case_id USING ERRCODE = 'MZ005';
  END IF;
  RETURN NEW;
END $$;
ALTER FUNCTION app.cap_refunds() OWNER TO mz_searcher;
CREATE TRIGGER cap BEFORE INSERT OR UPDATE ON refunds FOR EACH ROW EXECUTE FUNCTION app.cap_refunds();
--> statement-breakpoint

-- Work for later, from inside the transaction that asks for it. The list of tasks is here; plain add_job needs its owner.
CREATE FUNCTION app.enqueue(task text, payload json, job_key text DEFAULT NULL) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, graphile_worker, pg_temp AS $$
BEGIN
  IF task NOT IN ('send-message', 'scan-evidence') THEN
    RAISE EXCEPTION 'no such task: %', task USING ERRCODE = 'MZ006';
  END IF;
  PERFORM graphile_worker.add_job(task, payload, job_key => job_key, max_attempts => 12);
END $$;
ALTER FUNCTION app.enqueue(text, json, text) OWNER TO mz_jobs_owner;
REVOKE ALL ON FUNCTION app.enqueue(text, json, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.enqueue(text, json, text) TO mz_app, mz_worker;
--> statement-breakpoint

-- Before an actor is known. Each returns only what its step needs.
CREATE FUNCTION app.find_person_by_index(phone text, email text) RETURNS uuid
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT id FROM users WHERE kind = 'consumer' AND disabled_at IS NULL AND ((phone IS NOT NULL AND phone_index = phone) OR (email IS NOT NULL AND email_index = email)) LIMIT 1
$$;
CREATE FUNCTION app.add_consumer(new_id uuid, wrapped text, phone text, sealed_phone text, email text, sealed_email text, with_locale text, at timestamptz)
RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  INSERT INTO users (id, kind, wrapped_key, phone_index, sealed_phone, email_index, sealed_email, locale, created_at)
  VALUES (new_id, 'consumer', wrapped, phone, sealed_phone, email, sealed_email, with_locale, at)
  ON CONFLICT DO NOTHING RETURNING id
$$;
CREATE FUNCTION app.memberships_of(person uuid)
RETURNS TABLE (id uuid, org_id uuid, role text, org_name text, org_name_en text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT m.id, m.org_id, m.role, o.name, o.name_en FROM memberships m JOIN organisations o ON o.id = m.org_id
  WHERE m.user_id = person AND m.ended_at IS NULL ORDER BY m.created_at, m.id
$$;
-- What a guest began goes to the person the guest turns out to be.
CREATE FUNCTION app.pass_drafts(to_person uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  UPDATE drafts SET owner_id = to_person WHERE app.role() = 'guest' AND owner_id = app.actor();
  UPDATE case_keys SET owner_id = to_person WHERE app.role() = 'guest' AND owner_id = app.actor();
  UPDATE evidence SET uploader_id = to_person, uploader_role = 'consumer' WHERE app.role() = 'guest' AND uploader_id = app.actor();
$$;
-- A sequence a month, so that filings do not wait for each other; numbers may have gaps.
CREATE FUNCTION app.next_reference(of_month text) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE numbers text := 'month_' || of_month;
BEGIN
  IF of_month !~ '^[0-9]{4}$' THEN RAISE EXCEPTION 'not a month: %', of_month; END IF;
  IF to_regclass(format('case_numbers.%I', numbers)) IS NULL THEN
    PERFORM pg_advisory_xact_lock(hashtext(numbers));
    EXECUTE format('CREATE SEQUENCE IF NOT EXISTS case_numbers.%I', numbers);
  END IF;
  RETURN nextval(format('case_numbers.%I', numbers));
END $$;
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'app' AND p.prosecdef AND p.proname NOT IN ('enqueue', 'chain_case_event', 'chain_system_event', 'cap_refunds') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO mz_searcher', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO mz_app, mz_worker', f);
  END LOOP;
END $$;
--> statement-breakpoint

-- The job queue as its operator sees it: what waits, what failed and why, by ids. Nobody else gets a row.
CREATE FUNCTION app.list_jobs(in_state text, before_id bigint, at_most int)
RETURNS TABLE (id bigint, task text, state text, attempts int, max_attempts int, run_at timestamptz, created_at timestamptz, last_error text, subject text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, graphile_worker, app, pg_temp AS $$
  SELECT j.id, j.task_identifier, s.state, j.attempts, j.max_attempts, j.run_at, j.created_at, j.last_error, j.key
  FROM graphile_worker.jobs j,
    LATERAL (SELECT CASE WHEN j.locked_at IS NOT NULL THEN 'running' WHEN j.attempts >= j.max_attempts THEN 'dead' ELSE 'waiting' END AS state) s
  WHERE app.role() = 'operator' AND (in_state IS NULL OR s.state = in_state) AND (before_id IS NULL OR j.id < before_id)
  ORDER BY j.id DESC LIMIT at_most
$$;
CREATE FUNCTION app.count_jobs()
RETURNS TABLE (waiting int, running int, dead int, oldest_run_at timestamptz)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, graphile_worker, app, pg_temp AS $$
  SELECT count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts)::int,
    count(*) FILTER (WHERE locked_at IS NOT NULL)::int,
    count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int,
    min(run_at) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now())
  FROM graphile_worker.jobs WHERE app.role() = 'operator'
$$;
-- True when the job was there and nobody was working on it: it gets all its tries again, from now.
CREATE FUNCTION app.retry_job(job_id bigint) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, graphile_worker, app, pg_temp AS $$
  SELECT count(*) > 0 FROM (
    SELECT (graphile_worker.reschedule_jobs(ARRAY[job_id], run_at => now(), attempts => 0)).id WHERE app.role() = 'operator'
  ) AS moved
$$;
DO $$
DECLARE f text;
BEGIN
  FOREACH f IN ARRAY ARRAY['app.list_jobs(text, bigint, int)', 'app.count_jobs()', 'app.retry_job(bigint)'] LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO mz_jobs_owner', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO mz_app', f);
  END LOOP;
END $$;
--> statement-breakpoint

-- The living session of a secret's hash, with what its person may act as now. Ended memberships and disabled people have none.
CREATE FUNCTION app.load_session(given bytea)
RETURNS TABLE (id uuid, user_id uuid, role text, org_id uuid, membership_id uuid, remit uuid[], only_case_id uuid,
  created_at timestamptz, last_seen_at timestamptz, stepped_up_at timestamptz, locale text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT s.id, s.user_id, CASE WHEN s.user_id IS NULL THEN 'guest' WHEN u.kind = 'consumer' THEN 'consumer' ELSE m.role END,
    m.org_id, s.membership_id,
    CASE WHEN m.role = 'examiner' THEN ARRAY(SELECT institution_id FROM supervisions WHERE regulator_id = m.org_id) ELSE '{}' END,
    s.only_case_id, s.created_at, s.last_seen_at, s.stepped_up_at, u.locale
  FROM sessions s
  LEFT JOIN users u ON u.id = s.user_id
  LEFT JOIN memberships m ON m.id = s.membership_id AND m.user_id = s.user_id AND m.ended_at IS NULL
  WHERE s.id_hash = given AND s.revoked_at IS NULL AND u.disabled_at IS NULL AND (s.user_id IS NULL OR u.kind = 'consumer' OR m.id IS NOT NULL)
$$;
CREATE FUNCTION app.touch_session(given uuid, at timestamptz) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  UPDATE sessions SET last_seen_at = at WHERE id = given AND last_seen_at < at
$$;
-- A new row in place of the browser's old one: a guest's, a consumer's, or a person's own membership; false when there is no such thing.
CREATE FUNCTION app.open_session(new_id uuid, new_hash bytea, replacing uuid, of_user uuid, of_membership uuid, of_case uuid, with_browser text,
  since timestamptz, at timestamptz, stepped_up timestamptz, keep int)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
BEGIN
  INSERT INTO sessions (id, id_hash, user_id, membership_id, only_case_id, browser, created_at, last_seen_at, stepped_up_at)
  SELECT new_id, new_hash, of_user, of_membership, of_case, with_browser, since, at, stepped_up
  WHERE (of_user IS NULL AND of_membership IS NULL AND of_case IS NULL) OR EXISTS (
    SELECT 1 FROM users u LEFT JOIN memberships m ON m.id = of_membership AND m.user_id = u.id AND m.ended_at IS NULL
    WHERE u.id = of_user AND u.disabled_at IS NULL AND (CASE u.kind WHEN 'consumer' THEN of_membership IS NULL ELSE m.id IS NOT NULL END)
  );
  IF NOT FOUND THEN RETURN false; END IF;
  UPDATE sessions SET revoked_at = at WHERE id = replacing AND revoked_at IS NULL;
  UPDATE sessions SET revoked_at = at WHERE id IN (
    SELECT id FROM sessions WHERE user_id = of_user AND revoked_at IS NULL ORDER BY last_seen_at DESC, id DESC OFFSET keep
  );
  RETURN true;
END $$;
--> statement-breakpoint

CREATE FUNCTION app.find_login(given text) RETURNS TABLE (user_id uuid, password_hash text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT u.id, c.password_hash FROM users u JOIN credentials c ON c.user_id = u.id WHERE u.login = given AND u.disabled_at IS NULL
$$;
-- Only while nobody has changed the password in between.
CREATE FUNCTION app.renew_password_hash(person uuid, old_hash text, new_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  UPDATE credentials SET password_hash = new_hash WHERE user_id = person AND password_hash = old_hash
$$;
-- What the second step needs of the person whose challenge this very browser holds.
CREATE FUNCTION app.second_factor(of_challenge uuid) RETURNS TABLE (login text, sealed_totp_secret text, wrapped_key text, totp_last_step int)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT u.login, c.sealed_totp_secret, u.wrapped_key, c.totp_last_step
  FROM challenges h JOIN users u ON u.id = h.user_id JOIN credentials c ON c.user_id = u.id
  WHERE h.id = of_challenge AND h.session_id = app.session() AND h.spent_at IS NULL AND u.disabled_at IS NULL
$$;
-- A code works once: false when its step, or a later one, was used before.
CREATE FUNCTION app.spend_totp_step(person uuid, step int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
BEGIN
  UPDATE credentials SET totp_last_step = step WHERE user_id = person AND (totp_last_step IS NULL OR totp_last_step < step)
    AND (person = app.actor() OR EXISTS (SELECT 1 FROM challenges h WHERE h.user_id = person AND h.session_id = app.session() AND h.spent_at IS NULL));
  RETURN FOUND;
END $$;
-- When an address was sent codes, whoever asked. Who asks again for the same address waits for the first to finish.
CREATE FUNCTION app.codes_sent(to_address text, since timestamptz) RETURNS SETOF timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(to_address, 0));
  RETURN QUERY SELECT created_at FROM one_time_codes WHERE address_index = to_address AND created_at > since;
END $$;
CREATE FUNCTION app.track_contact(given text) RETURNS TABLE (case_id uuid, wrapped_key text, sealed_phone text, sealed_email text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT c.id, k.wrapped_key, t.sealed_phone, t.sealed_email
  FROM cases c JOIN case_keys k ON k.case_id = c.id JOIN case_contacts t ON t.case_id = c.id WHERE c.reference = given
$$;
CREATE FUNCTION app.tracked_consumer(of_code uuid) RETURNS uuid
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT c.consumer_id FROM cases c JOIN one_time_codes o ON o.case_id = c.id WHERE o.id = of_code AND o.session_id = app.session() AND o.purpose = 'track'
$$;
--> statement-breakpoint

-- Both give nothing unless the installation was made for demonstration.
CREATE FUNCTION app.demo_people(per_role int)
RETURNS TABLE (user_id uuid, sealed_name text, wrapped_key text, membership_id uuid, role text, org_name text, org_name_en text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT p.user_id, p.sealed_name, p.wrapped_key, p.membership_id, p.role, p.org_name, p.org_name_en FROM (
    SELECT u.id AS user_id, u.sealed_name, u.wrapped_key, m.id AS membership_id, COALESCE(m.role, 'consumer') AS role, o.name AS org_name, o.name_en AS org_name_en,
      row_number() OVER (PARTITION BY COALESCE(m.role, 'consumer') ORDER BY COALESCE(m.created_at, u.created_at), u.id) AS n
    FROM users u
    LEFT JOIN memberships m ON m.user_id = u.id AND m.ended_at IS NULL
    LEFT JOIN organisations o ON o.id = m.org_id
    WHERE u.disabled_at IS NULL AND (u.kind = 'consumer' OR m.id IS NOT NULL)
  ) p
  WHERE p.n <= per_role AND EXISTS (SELECT 1 FROM installation WHERE mode = 'demo')
  ORDER BY p.role, p.n
$$;
CREATE FUNCTION app.demo_code(of_code uuid) RETURNS TABLE (sealed_secret text, recipient_key text, recipient_key_owner uuid)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT m.sealed_secret, m.recipient_key, m.recipient_key_owner FROM outgoing_messages m JOIN one_time_codes c ON c.id = m.id
  WHERE c.id = of_code AND c.session_id = app.session() AND EXISTS (SELECT 1 FROM installation WHERE mode = 'demo')
$$;
DO $$
DECLARE f regprocedure;
BEGIN
  FOR f IN SELECT p.oid::regprocedure FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'app' AND p.proname IN (
    'load_session', 'touch_session', 'open_session', 'find_login', 'renew_password_hash', 'second_factor', 'spend_totp_step', 'codes_sent', 'track_contact',
    'tracked_consumer', 'demo_people', 'demo_code') LOOP
    EXECUTE format('ALTER FUNCTION %s OWNER TO mz_searcher', f);
    EXECUTE format('REVOKE ALL ON FUNCTION %s FROM PUBLIC', f);
    EXECUTE format('GRANT EXECUTE ON FUNCTION %s TO mz_app', f);
  END LOOP;
END $$;
--> statement-breakpoint

-- Whoever may act on a case owes the consumer a notice of it, the merchant too, who may never read the contact:
-- the sealed address and its wrapped key alone, of a case within the asker's reach.
CREATE FUNCTION app.notice_contact(of_case uuid) RETURNS TABLE (wrapped_key text, sealed_phone text, sealed_email text, locale text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT k.wrapped_key, n.sealed_phone, n.sealed_email, n.locale
  FROM case_contacts n JOIN case_keys k ON k.case_id = n.case_id JOIN cases c ON c.id = n.case_id
  WHERE n.case_id = of_case AND (
    app.role() = 'system' OR c.consumer_id = app.actor()
    OR (app.party() = 'institution' AND c.acquirer_id = app.org())
    OR (app.party() = 'merchant' AND c.merchant_id = app.org() AND c.served_at IS NOT NULL)
  )
$$;
ALTER FUNCTION app.notice_contact(uuid) OWNER TO mz_searcher;
REVOKE ALL ON FUNCTION app.notice_contact(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.notice_contact(uuid) TO mz_app, mz_worker;
--> statement-breakpoint

-- The search box of institutions and their supervisors. A definer function, because row security keeps an index from being used
-- for ILIKE and misjudges how many rows it leaves. It looks through the asker's own institutions only, and what it finds still
-- has to pass the filter and the policies of the query that calls it. Of more than a thousand cases by name, the most urgent answer.
CREATE FUNCTION app.search_cases(of_reference text, words text, name_like text) RETURNS SETOF uuid
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
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
--> statement-breakpoint

-- How much evidence a case holds, for its limits: all of it, since a party does not see what others have added.
CREATE FUNCTION app.evidence_held(of_case uuid) RETURNS TABLE (files int, bytes bigint)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT count(*)::int, COALESCE(sum(size_bytes), 0)::bigint FROM evidence WHERE case_id = of_case AND state <> 'refused'
$$;
ALTER FUNCTION app.evidence_held(uuid) OWNER TO mz_searcher;
REVOKE ALL ON FUNCTION app.evidence_held(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.evidence_held(uuid) TO mz_app, mz_worker;
--> statement-breakpoint

-- Whether the record of a case is whole: every event numbered after the one before, linked to it, and hashed over its own text.
-- Told to whoever may see the case, without showing events that are not theirs to read.
CREATE FUNCTION app.record_status(of_case uuid) RETURNS TABLE (events int, whole boolean)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app, pg_temp AS $$
  SELECT count(*)::int, COALESCE(bool_and(
    seq = place AND prev = before AND hash = sha256(convert_to('mz-event-v1', 'UTF8') || prev || convert_to(canonical, 'UTF8'))
  ), false)
  FROM (
    SELECT seq, canonical, prev, hash, row_number() OVER own AS place,
      COALESCE(lag(hash) OVER own, decode(repeat('00', 32), 'hex')) AS before
    FROM case_events WHERE case_id = of_case WINDOW own AS (ORDER BY seq)
  ) chained
$$;
ALTER FUNCTION app.record_status(uuid) OWNER TO mz_searcher;
REVOKE ALL ON FUNCTION app.record_status(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.record_status(uuid) TO mz_app, mz_worker;
--> statement-breakpoint

REVOKE CREATE ON SCHEMA app FROM mz_searcher, mz_jobs_owner;
