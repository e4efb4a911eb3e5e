-- Whoever may act on a case owes the consumer a notice of it, the merchant too, who may never read the contact:
-- the sealed address and its wrapped key alone, of a case within the asker's reach.
GRANT CREATE ON SCHEMA app TO mz_searcher;
CREATE FUNCTION app.notice_contact(of_case uuid) RETURNS TABLE (wrapped_key text, sealed_phone text, sealed_email text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  SELECT k.wrapped_key, n.sealed_phone, n.sealed_email
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
REVOKE CREATE ON SCHEMA app FROM mz_searcher;
