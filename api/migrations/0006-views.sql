-- A named list of jobs: the Jobs page's address without its path. Private, or the whole office's.
CREATE TABLE saved_view (
  workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id           uuid NOT NULL,
  owner_id     text NOT NULL,          -- the user
  owner_name   text NOT NULL,          -- as it was when they saved it last
  name         text NOT NULL,
  query        text NOT NULL,
  shared       boolean NOT NULL,
  created_at   timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id)
);
-- "Today" and "today" are one name to whoever looks for it.
CREATE UNIQUE INDEX saved_view_name ON saved_view (workspace_id, owner_id, lower(name));

-- How a user likes their screens, as the screens write it.
CREATE TABLE preference (
  workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
  user_id      text NOT NULL,
  key          text NOT NULL,
  value        text NOT NULL,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, user_id, key)
);
