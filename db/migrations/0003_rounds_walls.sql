ALTER TABLE rounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE rounds FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_all ON rounds TO mz_owner USING (true) WITH CHECK (true);
CREATE POLICY worker_all ON rounds TO mz_worker USING (true) WITH CHECK (true);
CREATE POLICY searcher_all ON rounds TO mz_searcher USING (true) WITH CHECK (true);
CREATE POLICY auditor_read ON rounds FOR SELECT TO mz_auditor USING (true);
CREATE POLICY rounds_read ON rounds FOR SELECT TO mz_app USING ((SELECT app.role()) = 'operator');
GRANT SELECT, INSERT, UPDATE, DELETE ON rounds TO mz_worker, mz_searcher;
GRANT SELECT ON rounds TO mz_app, mz_auditor;
--> statement-breakpoint

-- The job queue as its operator sees it: what waits, what failed and why, by ids. Nobody else gets a row.
GRANT CREATE ON SCHEMA app TO mz_jobs_owner;
CREATE FUNCTION app.list_jobs(in_state text, before_id bigint, at_most int)
RETURNS TABLE (id bigint, task text, state text, attempts int, max_attempts int, run_at timestamptz, created_at timestamptz, last_error text, subject text)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, graphile_worker, app AS $$
  SELECT j.id, j.task_identifier, s.state, j.attempts, j.max_attempts, j.run_at, j.created_at, j.last_error, j.key
  FROM graphile_worker.jobs j,
    LATERAL (SELECT CASE WHEN j.locked_at IS NOT NULL THEN 'running' WHEN j.attempts >= j.max_attempts THEN 'dead' ELSE 'waiting' END AS state) s
  WHERE app.role() = 'operator' AND (in_state IS NULL OR s.state = in_state) AND (before_id IS NULL OR j.id < before_id)
  ORDER BY j.id DESC LIMIT at_most
$$;
CREATE FUNCTION app.count_jobs()
RETURNS TABLE (waiting int, running int, dead int, oldest_run_at timestamptz)
STABLE LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, graphile_worker, app AS $$
  SELECT count(*) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts)::int,
    count(*) FILTER (WHERE locked_at IS NOT NULL)::int,
    count(*) FILTER (WHERE locked_at IS NULL AND attempts >= max_attempts)::int,
    min(run_at) FILTER (WHERE locked_at IS NULL AND attempts < max_attempts AND run_at <= now())
  FROM graphile_worker.jobs WHERE app.role() = 'operator'
$$;
-- True when the job was there and nobody was working on it: it gets all its tries again, from now.
CREATE FUNCTION app.retry_job(job_id bigint) RETURNS boolean
LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, graphile_worker, app AS $$
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
REVOKE CREATE ON SCHEMA app FROM mz_jobs_owner;
