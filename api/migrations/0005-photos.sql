-- A photo is an upload until somebody attaches it to a job. Its two files lie in the file store under the workspace and this id; the row comes
-- before the files and goes after them, so that no file is ever without a row that the clean-up finds.
CREATE TABLE photo (
  workspace_id    uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id              uuid NOT NULL,
  uploaded_by     text NOT NULL,          -- the user: until it is attached only they see it
  uploaded_at     timestamptz NOT NULL,
  width           integer NOT NULL,
  height          integer NOT NULL,
  bytes           integer NOT NULL,
  thumbnail_bytes integer NOT NULL,
  job_id          uuid,
  caption         text,
  author          jsonb,                  -- who attached it: { kind, id, name }
  attached_at     timestamptz,
  released_at     timestamptz,            -- when it was taken off its job
  doomed          boolean NOT NULL DEFAULT false, -- its files are being removed: it can't be attached any more
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, job_id) REFERENCES job (workspace_id, id) ON DELETE CASCADE,
  CHECK ((job_id IS NULL) = (author IS NULL)),
  CHECK (job_id IS NULL OR NOT doomed)
);
CREATE INDEX photo_job ON photo (workspace_id, job_id, attached_at) WHERE job_id IS NOT NULL;
CREATE INDEX photo_loose ON photo (workspace_id, uploaded_at) WHERE job_id IS NULL;

-- What the crew takes along and minds. Apart from the job, so that neither its row nor its events carry pages of text.
CREATE TABLE work_order (
  workspace_id      uuid NOT NULL,
  job_id            uuid NOT NULL,
  tools             text[] NOT NULL,
  parts             text[] NOT NULL,
  safety_procedures text[] NOT NULL,
  instructions      text,
  PRIMARY KEY (workspace_id, job_id),
  FOREIGN KEY (workspace_id, job_id) REFERENCES job (workspace_id, id) ON DELETE CASCADE
);
