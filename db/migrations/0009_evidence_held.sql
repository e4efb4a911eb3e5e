-- How much evidence a case holds, for its limits: all of it, since a party does not see what others have added.
GRANT CREATE ON SCHEMA app TO mz_searcher;
CREATE FUNCTION app.evidence_held(of_case uuid) RETURNS TABLE (files int, bytes bigint)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
  SELECT count(*)::int, COALESCE(sum(size_bytes), 0)::bigint FROM evidence WHERE case_id = of_case AND state <> 'refused'
$$;
ALTER FUNCTION app.evidence_held(uuid) OWNER TO mz_searcher;
REVOKE ALL ON FUNCTION app.evidence_held(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION app.evidence_held(uuid) TO mz_app, mz_worker;
REVOKE CREATE ON SCHEMA app FROM mz_searcher;
