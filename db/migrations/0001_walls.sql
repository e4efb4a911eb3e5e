-- The second wall: row security, append-only record, and the few functions that look across it.

-- Who asks, as each unit of work says with set_config(…, true). After a transaction the setting is '', hence NULLIF.
CREATE SCHEMA app;
GRANT USAGE ON SCHEMA app TO mz_app, mz_worker, mz_auditor, mz_searcher, mz_jobs_owner;
GRANT CREATE ON SCHEMA app TO mz_searcher, mz_jobs_owner;
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
GRANT DELETE ON drafts, form_returns, evidence, case_keys, idempotency_keys TO mz_app;
REVOKE UPDATE, DELETE ON case_events, access_events, system_events FROM mz_app, mz_worker, mz_searcher;
REVOKE INSERT, UPDATE ON installation FROM mz_app, mz_worker;
ALTER TABLE rate_counters SET UNLOGGED;
--> statement-breakpoint

CREATE POLICY organisations_read ON organisations FOR SELECT TO mz_app USING ((SELECT app.role()) IS NOT NULL);
CREATE POLICY organisations_write ON organisations TO mz_app
  USING ((SELECT app.role()) = 'operator') WITH CHECK ((SELECT app.role()) = 'operator');
CREATE POLICY supervisions_read ON supervisions FOR SELECT TO mz_app USING ((SELECT app.role()) IS NOT NULL);
CREATE POLICY installation_read ON installation FOR SELECT TO mz_app USING (true);
CREATE POLICY rate_counters_all ON rate_counters TO mz_app USING (true) WITH CHECK (true);
CREATE POLICY reference_counters_all ON reference_counters TO mz_app USING ((SELECT app.role()) = 'consumer') WITH CHECK ((SELECT app.role()) = 'consumer');

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
CREATE POLICY effects_none ON effects_done TO mz_app USING (false);
CREATE POLICY system_events_read ON system_events FOR SELECT TO mz_app USING ((SELECT app.role()) IN ('operator', 'examiner'));
CREATE POLICY system_events_write ON system_events FOR INSERT TO mz_app WITH CHECK ((SELECT app.role()) IS NOT NULL);
--> statement-breakpoint

-- The same reach as `domain/access/can.ts`, said once more as a filter; a test proves that the two agree.
CREATE POLICY cases_reach ON cases TO mz_app USING (
  ((SELECT app.only_case()) IS NULL OR id = (SELECT app.only_case()))
  AND (
    ((SELECT app.party()) = 'institution' AND acquirer_id = (SELECT app.org()))
    OR ((SELECT app.party()) = 'consumer' AND consumer_id = (SELECT app.actor()))
    OR ((SELECT app.party()) = 'merchant' AND merchant_id = (SELECT app.org()) AND served_at IS NOT NULL)
    OR ((SELECT app.party()) = 'regulator' AND acquirer_id IN (SELECT institution_id FROM supervisions WHERE regulator_id = (SELECT app.org())))
  )
);
CREATE POLICY case_events_read ON case_events FOR SELECT TO mz_app USING (
  EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
  AND ((SELECT app.party()) IN ('institution', 'regulator')
    OR type NOT IN ('case.assigned', 'note.added', 'decision.proposed', 'decision.returned', 'ledger.attached', 'clock.breached'))
);
CREATE POLICY case_events_append ON case_events FOR INSERT TO mz_app WITH CHECK (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY case_texts_read ON case_texts FOR SELECT TO mz_app USING (
  EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
  AND ((SELECT app.party()) = 'regulator' OR (SELECT app.party()) = ANY (audience) OR author_id = (SELECT app.actor()))
);
CREATE POLICY case_texts_write ON case_texts FOR INSERT TO mz_app
  WITH CHECK (author_id = (SELECT app.actor()) AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY case_contacts_reach ON case_contacts TO mz_app USING (
  (SELECT app.party()) IN ('consumer', 'institution', 'regulator') AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
);
CREATE POLICY clocks_reach ON clocks TO mz_app USING (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY refunds_reach ON refunds TO mz_app USING (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY decisions_reach ON decisions TO mz_app USING (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY diagnoses_reach ON diagnoses TO mz_app USING (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY case_ledger_rows_reach ON case_ledger_rows TO mz_app USING (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY access_events_read ON access_events FOR SELECT TO mz_app USING (EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY access_events_append ON access_events FOR INSERT TO mz_app
  WITH CHECK (reader_id = (SELECT app.actor()) AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id));
CREATE POLICY ledger_imports_reach ON ledger_imports TO mz_app USING (
  ((SELECT app.party()) = 'institution' AND acquirer_id = (SELECT app.org()))
  OR ((SELECT app.party()) = 'regulator' AND EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id))
);
CREATE POLICY ledger_rows_reach ON ledger_rows TO mz_app USING (
  ((SELECT app.party()) = 'institution' AND acquirer_id = (SELECT app.org()))
  OR EXISTS (SELECT 1 FROM case_ledger_rows l WHERE l.row_id = ledger_rows.id)
);
CREATE POLICY case_keys_reach ON case_keys TO mz_app USING (
  owner_id = (SELECT app.actor()) OR EXISTS (SELECT 1 FROM cases c WHERE c.id = case_id)
) WITH CHECK (owner_id = (SELECT app.actor()));
CREATE POLICY drafts_own ON drafts TO mz_app USING (owner_id = (SELECT app.actor())) WITH CHECK (owner_id = (SELECT app.actor()));
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
CREATE FUNCTION app.chain_case_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
DECLARE
  last record;
  said jsonb := NEW.canonical::jsonb;
BEGIN
  PERFORM 1 FROM cases WHERE id = NEW.case_id FOR UPDATE;
  SELECT seq, hash INTO last FROM case_events WHERE case_id = NEW.case_id ORDER BY seq DESC LIMIT 1;
  IF NEW.seq <> COALESCE(last.seq, 0) + 1 THEN
    RAISE EXCEPTION 'event % of case % is not the next one', NEW.seq, NEW.case_id USING ERRCODE = 'MZ001';
  END IF;
  IF said ->> 'case' <> NEW.case_id::text OR (said ->> 'seq')::int <> NEW.seq OR said ->> 'actor' <> NEW.actor_id::text
    OR said ->> 'role' <> NEW.actor_role OR said ->> 'type' <> NEW.type OR said -> 'payload' <> NEW.payload
    OR said ->> 'at' <> to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') THEN
    RAISE EXCEPTION 'event % of case %: canonical text and columns disagree', NEW.seq, NEW.case_id USING ERRCODE = 'MZ002';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM installation WHERE mode IN ('demo', 'test'))
    AND abs(extract(epoch FROM clock_timestamp() - NEW.at)) > 5 THEN
    RAISE EXCEPTION 'event % of case % is not of this moment', NEW.seq, NEW.case_id USING ERRCODE = 'MZ003';
  END IF;
  NEW.prev := COALESCE(last.hash, decode(repeat('00', 32), 'hex'));
  NEW.hash := sha256(convert_to('mz-event-v1', 'UTF8') || NEW.prev || convert_to(NEW.canonical, 'UTF8'));
  NEW.tx := pg_current_xact_id()::text;
  RETURN NEW;
END $$;
ALTER FUNCTION app.chain_case_event() OWNER TO mz_searcher;
CREATE TRIGGER chain BEFORE INSERT ON case_events FOR EACH ROW EXECUTE FUNCTION app.chain_case_event();

CREATE FUNCTION app.chain_system_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
DECLARE last record;
BEGIN
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
CREATE FUNCTION app.cap_refunds() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
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
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, graphile_worker AS $$
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
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  SELECT id FROM users WHERE kind = 'consumer' AND disabled_at IS NULL AND ((phone IS NOT NULL AND phone_index = phone) OR (email IS NOT NULL AND email_index = email)) LIMIT 1
$$;
CREATE FUNCTION app.add_consumer(new_id uuid, wrapped text, phone text, sealed_phone text, email text, sealed_email text, with_locale text, at timestamptz)
RETURNS uuid LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  INSERT INTO users (id, kind, wrapped_key, phone_index, sealed_phone, email_index, sealed_email, locale, created_at)
  VALUES (new_id, 'consumer', wrapped, phone, sealed_phone, email, sealed_email, with_locale, at)
  ON CONFLICT DO NOTHING RETURNING id
$$;
CREATE FUNCTION app.memberships_of(person uuid)
RETURNS TABLE (id uuid, org_id uuid, role text, org_name text, org_name_en text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  SELECT m.id, m.org_id, m.role, o.name, o.name_en FROM memberships m JOIN organisations o ON o.id = m.org_id
  WHERE m.user_id = person AND m.ended_at IS NULL ORDER BY m.created_at, m.id
$$;
CREATE FUNCTION app.pass_drafts(from_guest uuid, to_person uuid) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  UPDATE case_keys SET owner_id = to_person WHERE owner_id = from_guest;
  UPDATE drafts SET owner_id = to_person WHERE owner_id = from_guest;
  UPDATE evidence SET uploader_id = to_person, uploader_role = 'consumer' WHERE uploader_id = from_guest;
$$;
CREATE FUNCTION app.next_reference(of_month text) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  INSERT INTO reference_counters AS r (month, last) VALUES (of_month, 1)
  ON CONFLICT (month) DO UPDATE SET last = r.last + 1 RETURNING last
$$;
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
REVOKE CREATE ON SCHEMA app FROM mz_searcher, mz_jobs_owner;
