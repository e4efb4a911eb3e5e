-- Whether the record of a case is whole: every event numbered after the one before, linked to it, and hashed over its own text.
-- Told to whoever may see the case, without showing events that are not theirs to read.
GRANT CREATE ON SCHEMA app TO mz_searcher;
CREATE FUNCTION app.record_status(of_case uuid) RETURNS TABLE (events int, whole boolean)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, public, app AS $$
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
REVOKE CREATE ON SCHEMA app FROM mz_searcher;
