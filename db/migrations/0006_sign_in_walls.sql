ALTER TABLE sign_in_failures ENABLE ROW LEVEL SECURITY;
ALTER TABLE sign_in_failures FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON sign_in_failures TO mz_owner USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON sign_in_failures TO mz_worker USING (true) WITH CHECK (true);
CREATE POLICY searcher_all ON sign_in_failures TO mz_searcher USING (true) WITH CHECK (true);
CREATE POLICY auditor_read ON sign_in_failures FOR SELECT TO mz_auditor USING (true);
-- Counting happens before anybody is known, and a key says nothing to who cannot make it.
CREATE POLICY sign_in_failures_all ON sign_in_failures TO mz_app USING ((SELECT app.role()) IS NOT NULL) WITH CHECK ((SELECT app.role()) IS NOT NULL);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failures TO mz_app, mz_worker, mz_searcher;
GRANT SELECT ON sign_in_failures TO mz_auditor;
--> statement-breakpoint

GRANT CREATE ON SCHEMA app TO mz_searcher;
-- The living session of a secret's hash, with what its person may act as now. Ended memberships and disabled people have none.
CREATE FUNCTION app.load_session(given bytea)
RETURNS TABLE (id uuid, user_id uuid, role text, org_id uuid, membership_id uuid, remit uuid[], only_case_id uuid,
  created_at timestamptz, last_seen_at timestamptz, stepped_up_at timestamptz, locale text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
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
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  UPDATE sessions SET last_seen_at = at WHERE id = given AND last_seen_at < at
$$;
-- A new row in place of the browser's old one: a guest's, a consumer's, or a person's own membership; false when there is no such thing.
CREATE FUNCTION app.open_session(new_id uuid, new_hash bytea, replacing uuid, of_user uuid, of_membership uuid, of_case uuid, with_browser text,
  since timestamptz, at timestamptz, stepped_up timestamptz, keep int)
RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
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
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  SELECT u.id, c.password_hash FROM users u JOIN credentials c ON c.user_id = u.id WHERE u.login = given AND u.disabled_at IS NULL
$$;
-- Only while nobody has changed the password in between.
CREATE FUNCTION app.renew_password_hash(person uuid, old_hash text, new_hash text) RETURNS void
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  UPDATE credentials SET password_hash = new_hash WHERE user_id = person AND password_hash = old_hash
$$;
-- What the second step needs of the person whose challenge this very browser holds.
CREATE FUNCTION app.second_factor(of_challenge uuid) RETURNS TABLE (login text, sealed_totp_secret text, wrapped_key text, totp_last_step int)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  SELECT u.login, c.sealed_totp_secret, u.wrapped_key, c.totp_last_step
  FROM challenges h JOIN users u ON u.id = h.user_id JOIN credentials c ON c.user_id = u.id
  WHERE h.id = of_challenge AND h.session_id = app.session() AND h.spent_at IS NULL AND u.disabled_at IS NULL
$$;
-- A code works once: false when its step, or a later one, was used before.
CREATE FUNCTION app.spend_totp_step(person uuid, step int) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
BEGIN
  UPDATE credentials SET totp_last_step = step WHERE user_id = person AND (totp_last_step IS NULL OR totp_last_step < step);
  RETURN FOUND;
END $$;
-- When an address was sent codes, whoever asked. Who asks again for the same address waits for the first to finish.
CREATE FUNCTION app.codes_sent(to_address text, since timestamptz) RETURNS SETOF timestamptz
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(to_address, 0));
  RETURN QUERY SELECT created_at FROM one_time_codes WHERE address_index = to_address AND created_at > since;
END $$;
CREATE FUNCTION app.track_contact(given text) RETURNS TABLE (case_id uuid, wrapped_key text, sealed_phone text, sealed_email text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  SELECT c.id, k.wrapped_key, t.sealed_phone, t.sealed_email
  FROM cases c JOIN case_keys k ON k.case_id = c.id JOIN case_contacts t ON t.case_id = c.id WHERE c.reference = given
$$;
CREATE FUNCTION app.tracked_consumer(of_code uuid) RETURNS uuid
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  SELECT c.consumer_id FROM cases c JOIN one_time_codes o ON o.case_id = c.id WHERE o.id = of_code AND o.session_id = app.session() AND o.purpose = 'track'
$$;
--> statement-breakpoint

-- Both give nothing unless the installation was made for demonstration.
CREATE FUNCTION app.demo_people(per_role int)
RETURNS TABLE (user_id uuid, sealed_name text, wrapped_key text, membership_id uuid, role text, org_name text, org_name_en text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
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
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
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
REVOKE CREATE ON SCHEMA app FROM mz_searcher;
