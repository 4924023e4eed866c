-- What if: moves staged beside the schedule, shared with colleagues, until they are made as one change or given up.
CREATE TABLE plan (
  workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id           uuid NOT NULL,
  name         text NOT NULL,
  first_day    date NOT NULL,
  last_day     date NOT NULL,
  author       jsonb NOT NULL,         -- as the log keeps an actor
  author_id    text NOT NULL,          -- the user
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  published_at timestamptz,
  discarded_at timestamptz,
  closed_by    jsonb,
  batch_id     uuid,                   -- of the change that it was published as
  PRIMARY KEY (workspace_id, id),
  CHECK (first_day <= last_day AND last_day < first_day + 62),
  CHECK (published_at IS NULL OR discarded_at IS NULL),
  CHECK ((published_at IS NULL AND discarded_at IS NULL) = (closed_by IS NULL) AND (published_at IS NULL) = (batch_id IS NULL))
);
CREATE INDEX plan_open ON plan (workspace_id, last_day) WHERE published_at IS NULL AND discarded_at IS NULL;

-- Where one job is to stand. Without a window it leaves the schedule.
CREATE TABLE plan_move (
  workspace_id  uuid NOT NULL,
  plan_id       uuid NOT NULL,
  job_id        uuid NOT NULL,
  version       integer NOT NULL,      -- of the job, as it was seen
  window_start  timestamptz,
  window_end    timestamptz,
  arrival_start timestamptz,           -- null: kept
  arrival_end   timestamptz,
  crew          uuid[] NOT NULL,       -- the lead first
  staged_by     jsonb NOT NULL,
  staged_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, plan_id, job_id),
  FOREIGN KEY (workspace_id, plan_id) REFERENCES plan (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, job_id) REFERENCES job (workspace_id, id) ON DELETE CASCADE,
  CHECK ((window_start IS NULL) = (window_end IS NULL) AND (arrival_start IS NULL) = (arrival_end IS NULL))
);
CREATE INDEX plan_move_job ON plan_move (workspace_id, job_id);
