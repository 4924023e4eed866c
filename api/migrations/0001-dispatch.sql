-- Every key starts with workspace_id, so that the schema can be distributed by it and no row is reachable without naming its tenant.
CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS btree_gin;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE workspace (
  workspace_id uuid PRIMARY KEY,
  name         text NOT NULL,
  time_zone    text NOT NULL,
  currency     text NOT NULL,
  locale       text NOT NULL DEFAULT 'en-US',
  day_start    time NOT NULL DEFAULT '07:00',
  day_end      time NOT NULL DEFAULT '18:00',
  is_demo      boolean NOT NULL DEFAULT false,
  created_at   timestamptz NOT NULL DEFAULT now()
);

-- One row per workspace, bumped last in every command: the log's gapless sequence, the job numbers and the list's counts.
CREATE TABLE workspace_counter (
  workspace_id uuid PRIMARY KEY REFERENCES workspace ON DELETE CASCADE,
  log_id       uuid NOT NULL,
  seq          bigint NOT NULL DEFAULT 0,
  job_number   bigint NOT NULL DEFAULT 1000,
  draft        integer NOT NULL DEFAULT 0,
  scheduled    integer NOT NULL DEFAULT 0,
  in_progress  integer NOT NULL DEFAULT 0,
  on_hold      integer NOT NULL DEFAULT 0,
  completed    integer NOT NULL DEFAULT 0,
  cancelled    integer NOT NULL DEFAULT 0
) WITH (fillfactor = 10);

CREATE TABLE technician (
  workspace_id uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id           uuid NOT NULL,
  user_id      text,
  name         text NOT NULL,
  color        text NOT NULL,
  phone        text,
  email        text,
  photo_url    text,
  skills       text[] NOT NULL DEFAULT '{}',
  active       boolean NOT NULL DEFAULT true,
  on_call      boolean NOT NULL DEFAULT false,
  latitude     double precision,
  longitude    double precision,
  position_at  timestamptz,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, user_id)
);

-- The weekly pattern, as wall-clock times in the workspace's zone. weekday: ISO, Monday = 1.
CREATE TABLE shift (
  workspace_id  uuid NOT NULL,
  id            uuid NOT NULL,
  technician_id uuid NOT NULL,
  weekday       smallint NOT NULL CHECK (weekday BETWEEN 1 AND 7),
  starts        time NOT NULL,
  ends          time NOT NULL,
  PRIMARY KEY (workspace_id, id),
  CHECK (starts < ends),
  FOREIGN KEY (workspace_id, technician_id) REFERENCES technician (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX shift_technician ON shift (workspace_id, technician_id, weekday);

CREATE TABLE time_off (
  workspace_id  uuid NOT NULL,
  id            uuid NOT NULL,
  technician_id uuid NOT NULL,
  starts_at     timestamptz NOT NULL,
  ends_at       timestamptz NOT NULL,
  reason        text,
  PRIMARY KEY (workspace_id, id),
  CHECK (starts_at < ends_at),
  FOREIGN KEY (workspace_id, technician_id) REFERENCES technician (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX time_off_technician ON time_off (workspace_id, technician_id, starts_at);
CREATE INDEX time_off_range ON time_off (workspace_id, starts_at);

CREATE TABLE customer (
  workspace_id    uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id              uuid NOT NULL,
  reference       text,            -- the shop's own key, from an import
  name            text NOT NULL,
  email           text,
  phone           text,
  notify_by_sms   boolean NOT NULL DEFAULT true,
  notify_by_email boolean NOT NULL DEFAULT true,
  search          text NOT NULL,   -- folded name, email, phone digits, addresses
  created_at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, reference)
);
CREATE INDEX customer_name ON customer (workspace_id, name COLLATE "und-x-icu", id);
CREATE INDEX customer_search ON customer USING gin (workspace_id, search gin_trgm_ops);

CREATE TABLE address (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL,
  customer_id  uuid NOT NULL,
  position     integer NOT NULL DEFAULT 0,
  line1        text NOT NULL,
  line2        text,
  area         text,
  city         text NOT NULL,
  region       text NOT NULL,
  postal_code  text NOT NULL,
  country      text NOT NULL DEFAULT 'US',
  latitude     double precision,
  longitude    double precision,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customer (workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX address_customer ON address (workspace_id, customer_id, position);

CREATE TABLE price_book_item (
  workspace_id     uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id               uuid NOT NULL,
  sku              text,
  name             text NOT NULL,
  kind             text NOT NULL CHECK (kind IN ('SERVICE', 'PART')),
  unit_price_cents bigint NOT NULL CHECK (unit_price_cents >= 0),
  unit             text,
  active           boolean NOT NULL DEFAULT true,
  search           text NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, sku)
);
CREATE INDEX price_book_item_name ON price_book_item (workspace_id, name COLLATE "und-x-icu", id);
CREATE INDEX price_book_item_search ON price_book_item USING gin (workspace_id, search gin_trgm_ops);

CREATE TABLE job (
  workspace_id   uuid NOT NULL REFERENCES workspace ON DELETE CASCADE,
  id             uuid NOT NULL,
  number         bigint NOT NULL,
  title          text NOT NULL,
  title_typed    boolean NOT NULL,          -- false: the title follows the first line item
  status         text NOT NULL CHECK (status IN ('DRAFT','SCHEDULED','IN_PROGRESS','ON_HOLD','COMPLETED','CANCELLED')),
  priority       text NOT NULL CHECK (priority IN ('LOW','NORMAL','HIGH','EMERGENCY')),
  source         text NOT NULL CHECK (source IN ('PHONE','ESTIMATE','RECURRING','DUPLICATE','API','IMPORT')),
  version        integer NOT NULL,
  customer_id    uuid NOT NULL,
  customer_name  text NOT NULL,             -- for the list's order
  address        jsonb NOT NULL,            -- where this visit goes; does not follow the customer when they move
  window_start   timestamptz,
  window_end     timestamptz,
  arrival_start  timestamptz,
  arrival_end    timestamptz,
  crew           uuid[] NOT NULL,           -- the lead first
  overlap_crew   uuid[] NOT NULL DEFAULT '{}', -- members booked over another job, on purpose or on return to it
  clocked_in     uuid[] NOT NULL DEFAULT '{}', -- mirrors the open time entries, so that the job's row lock covers them
  has_hours      boolean NOT NULL DEFAULT false, -- mirrors "some time entry exists"
  total_cents    bigint NOT NULL,
  line_item_count integer NOT NULL,
  en_route_at    timestamptz,
  started_at     timestamptz,
  completed_at   timestamptz,
  held_at        timestamptz,
  hold_reason    text,
  cancelled_at   timestamptz,
  cancel_reason  text,
  created_at     timestamptz NOT NULL,
  updated_at     timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  UNIQUE (workspace_id, number),
  FOREIGN KEY (workspace_id, customer_id) REFERENCES customer (workspace_id, id),
  CHECK ((window_start IS NULL) = (window_end IS NULL)),
  CHECK (window_start < window_end AND window_end - window_start <= interval '24 hours'),
  CHECK ((arrival_start IS NULL) = (arrival_end IS NULL)),
  CHECK (status NOT IN ('SCHEDULED', 'IN_PROGRESS') OR window_start IS NOT NULL)
);
CREATE INDEX job_by_status ON job (workspace_id, status, number);
-- A job without a window is infinitely far in the future: one index serves the board's days and the list's order both ways.
CREATE INDEX job_by_window ON job (workspace_id, (coalesce(window_start, 'infinity')), id);
CREATE INDEX job_by_customer ON job (workspace_id, customer_id, number);
CREATE INDEX job_by_customer_name ON job (workspace_id, customer_name COLLATE "und-x-icu", id);
CREATE INDEX job_by_total ON job (workspace_id, total_cents, id);
CREATE INDEX job_scheduled ON job (workspace_id, window_start, window_end, id) WHERE status = 'SCHEDULED';
CREATE INDEX job_unassigned ON job (workspace_id, window_start, id) WHERE status = 'SCHEDULED' AND crew = '{}';
CREATE INDEX job_open_ended ON job (workspace_id, window_end, id) WHERE status IN ('DRAFT', 'SCHEDULED', 'IN_PROGRESS');
CREATE INDEX job_waiting ON job (workspace_id, status, created_at, id) WHERE status IN ('DRAFT', 'ON_HOLD');

-- Apart from the job, so that a move does not rewrite trigrams.
CREATE TABLE job_search (
  workspace_id uuid NOT NULL,
  job_id       uuid NOT NULL,
  search       text NOT NULL,
  PRIMARY KEY (workspace_id, job_id),
  FOREIGN KEY (workspace_id, job_id) REFERENCES job (workspace_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX job_search_text ON job_search USING gin (workspace_id, search gin_trgm_ops);

-- The crew, one row a member. holds_slot mirrors "the job is SCHEDULED or IN_PROGRESS"; blocking is false for a deliberate double booking.
CREATE TABLE job_assignment (
  workspace_id  uuid NOT NULL,
  job_id        uuid NOT NULL,
  technician_id uuid NOT NULL,
  time_window   tstzrange,
  holds_slot    boolean NOT NULL,
  blocking      boolean NOT NULL,
  PRIMARY KEY (workspace_id, job_id, technician_id),
  FOREIGN KEY (workspace_id, job_id) REFERENCES job (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, technician_id) REFERENCES technician (workspace_id, id),
  CHECK (NOT holds_slot OR time_window IS NOT NULL),
  CONSTRAINT job_assignment_no_double_booking EXCLUDE USING gist
    (workspace_id WITH =, technician_id WITH =, time_window WITH &&) WHERE (holds_slot AND blocking) DEFERRABLE INITIALLY IMMEDIATE
);
CREATE INDEX job_assignment_by_technician ON job_assignment (workspace_id, technician_id, lower(time_window));

CREATE TABLE job_line_item (
  workspace_id       uuid NOT NULL,
  id                 uuid NOT NULL,
  job_id             uuid NOT NULL,
  position           integer NOT NULL,
  price_book_item_id uuid,
  name               text NOT NULL,
  kind               text NOT NULL CHECK (kind IN ('SERVICE', 'PART')),
  quantity           numeric(14, 4) NOT NULL CHECK (quantity > 0),
  unit_price_cents   bigint NOT NULL CHECK (unit_price_cents >= 0),
  total_cents        bigint NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, job_id) REFERENCES job (workspace_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX job_line_item_job ON job_line_item (workspace_id, job_id, position);

CREATE TABLE job_note (
  workspace_id uuid NOT NULL,
  id           uuid NOT NULL,
  job_id       uuid NOT NULL,
  body         text NOT NULL,
  pinned       boolean NOT NULL DEFAULT false,
  author       jsonb NOT NULL,
  at           timestamptz NOT NULL,
  PRIMARY KEY (workspace_id, id),
  FOREIGN KEY (workspace_id, job_id) REFERENCES job (workspace_id, id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX job_note_job ON job_note (workspace_id, job_id, at);

CREATE TABLE time_entry (
  workspace_id   uuid NOT NULL,
  id             uuid NOT NULL,
  job_id         uuid NOT NULL,
  technician_id  uuid NOT NULL,
  clocked_in_at  timestamptz NOT NULL,
  clocked_out_at timestamptz,
  auto_closed    boolean NOT NULL DEFAULT false,
  PRIMARY KEY (workspace_id, id),
  CHECK (clocked_in_at <= clocked_out_at),
  FOREIGN KEY (workspace_id, job_id) REFERENCES job (workspace_id, id) ON DELETE CASCADE,
  FOREIGN KEY (workspace_id, technician_id) REFERENCES technician (workspace_id, id)
);
CREATE INDEX time_entry_job ON time_entry (workspace_id, job_id, clocked_in_at);
CREATE UNIQUE INDEX time_entry_one_open_clock ON time_entry (workspace_id, technician_id) WHERE clocked_out_at IS NULL;

-- History, outbox and sync in one. A row is either about a job (job_id, job, job_version) or about something else (entity, entity_id, node).
-- No key to workspace: every command of a shop would lock that one row beside all others. The counter's row, bumped with each event, stands
-- for it.
CREATE TABLE job_event (
  workspace_id       uuid NOT NULL,
  seq                bigint NOT NULL,
  kind               text NOT NULL,
  at                 timestamptz NOT NULL,
  occurred_at        timestamptz,            -- when it happened on a device, if that was earlier
  actor              jsonb NOT NULL,         -- { kind, id, name }
  source             text NOT NULL,
  job_id             uuid,
  job_version        integer,
  job                jsonb,                  -- the job after
  before             jsonb,                  -- what undo puts back: the changed fields as they were
  changed            text[] NOT NULL DEFAULT '{}',
  changes            jsonb NOT NULL DEFAULT '[]', -- [{ field, from, to }] in words
  reason             text,
  audience_before    uuid[] NOT NULL DEFAULT '{}', -- technicians who could see the job before and after
  audience_after     uuid[] NOT NULL DEFAULT '{}',
  undoable           boolean NOT NULL DEFAULT false,
  batch_id           uuid NOT NULL,
  client_mutation_id text,
  entity             text,
  entity_id          text,
  deleted            boolean NOT NULL DEFAULT false,
  node               jsonb,
  PRIMARY KEY (workspace_id, seq),
  CHECK ((job_id IS NULL) <> (entity IS NULL))
);
CREATE INDEX job_event_history ON job_event (workspace_id, job_id, seq) WHERE job_id IS NOT NULL;
CREATE INDEX job_event_batch ON job_event (workspace_id, batch_id, seq);

CREATE TABLE idempotency (
  workspace_id       uuid NOT NULL,
  actor_id           text NOT NULL,
  client_mutation_id text NOT NULL,
  operation          text NOT NULL,
  body_hash          text NOT NULL,
  batch_id           uuid NOT NULL,
  job_id             uuid,
  answer             jsonb,
  created_at         timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (workspace_id, actor_id, client_mutation_id)
);
CREATE INDEX idempotency_age ON idempotency (workspace_id, created_at);
