-- Open work in the order of its windows: among 200,000 jobs most are done, and a list of scheduled ones would walk past them all. It stands in
-- for job_scheduled (late is what of it has begun), so that a move writes no entry more than before. window_start is in it as well, because
-- PostgreSQL answers from an index alone only what the index holds as a column.
CREATE INDEX job_open_by_window ON job (workspace_id, (coalesce(window_start, 'infinity')), id) INCLUDE (status, window_start)
  WHERE status IN ('SCHEDULED', 'IN_PROGRESS');
DROP INDEX job_scheduled;
