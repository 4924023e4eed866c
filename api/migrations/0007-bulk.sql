-- A change of many jobs, chunk by chunk: which they are and in which order was settled when it began, and the first `done` of them are done.
-- Whoever repeats the change goes on from there; whoever takes it back meanwhile stops it.
CREATE TABLE bulk_run (
  workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
  batch_id     uuid NOT NULL,
  job_ids      uuid[] NOT NULL,
  done         integer NOT NULL DEFAULT 0,
  stopped      boolean NOT NULL DEFAULT false,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, batch_id)
);
CREATE INDEX bulk_run_age ON bulk_run (workspace_id, created_at);

-- What the log does not hold of its answer: the jobs that were left as they are (code, message) and those with nothing to change (job).
CREATE TABLE bulk_result (
  workspace_id uuid NOT NULL,
  batch_id     uuid NOT NULL,
  position     integer NOT NULL,
  job_id       uuid NOT NULL,
  code         text,
  message      text,
  job          jsonb,
  PRIMARY KEY (workspace_id, batch_id, position),
  FOREIGN KEY (workspace_id, batch_id) REFERENCES bulk_run (workspace_id, batch_id) ON DELETE CASCADE,
  CHECK ((code IS NULL) = (message IS NULL) AND (code IS NULL) <> (job IS NULL))
);
