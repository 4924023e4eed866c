-- Who may sign in. better-auth reads and writes these tables (its names, our columns); a test compares them with what its version expects.
-- An organization is a workspace: organization.id and workspace.workspace_id are the same uuid. Ids are uuids kept as text.
CREATE SCHEMA auth;

CREATE TABLE auth."user" (
  id             text PRIMARY KEY,
  name           text NOT NULL,
  email          text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image          text,
  created_at     timestamptz NOT NULL DEFAULT now(),
  updated_at     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE auth.organization (
  id         text PRIMARY KEY CHECK (id::uuid IS NOT NULL),
  name       text NOT NULL,
  slug       text NOT NULL UNIQUE,
  logo       text,
  metadata   text,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE auth.member (
  id              text PRIMARY KEY,
  organization_id text NOT NULL REFERENCES auth.organization ON DELETE CASCADE,
  user_id         text NOT NULL REFERENCES auth."user" ON DELETE CASCADE,
  role            text NOT NULL CHECK (role IN ('OWNER', 'MANAGER', 'DISPATCHER', 'TECHNICIAN')),
  created_at      timestamptz NOT NULL DEFAULT now(),
  UNIQUE (organization_id, user_id)
);
CREATE INDEX member_user ON auth.member (user_id, created_at);

CREATE TABLE auth.invitation (
  id              text PRIMARY KEY,
  organization_id text NOT NULL REFERENCES auth.organization ON DELETE CASCADE,
  email           text NOT NULL,
  role            text CHECK (role IN ('OWNER', 'MANAGER', 'DISPATCHER', 'TECHNICIAN')),
  status          text NOT NULL DEFAULT 'pending',
  expires_at      timestamptz NOT NULL,
  created_at      timestamptz NOT NULL DEFAULT now(),
  inviter_id      text NOT NULL REFERENCES auth."user" ON DELETE CASCADE
);
CREATE INDEX invitation_organization ON auth.invitation (organization_id);
CREATE INDEX invitation_email ON auth.invitation (email);

CREATE TABLE auth.session (
  id                     text PRIMARY KEY,
  token                  text NOT NULL UNIQUE,
  user_id                text NOT NULL REFERENCES auth."user" ON DELETE CASCADE,
  active_organization_id text REFERENCES auth.organization ON DELETE SET NULL,
  expires_at             timestamptz NOT NULL,
  ip_address             text,
  user_agent             text,
  created_at             timestamptz NOT NULL DEFAULT now(),
  updated_at             timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX session_by_user ON auth.session (user_id);

-- A user's password (provider_id 'credential', account_id the user's id): a salted scrypt hash.
CREATE TABLE auth.account (
  id                       text PRIMARY KEY,
  account_id               text NOT NULL,
  provider_id              text NOT NULL,
  user_id                  text NOT NULL REFERENCES auth."user" ON DELETE CASCADE,
  password                 text,
  access_token             text,
  refresh_token            text,
  id_token                 text,
  access_token_expires_at  timestamptz,
  refresh_token_expires_at timestamptz,
  scope                    text,
  created_at               timestamptz NOT NULL DEFAULT now(),
  updated_at               timestamptz NOT NULL DEFAULT now(),
  UNIQUE (provider_id, account_id)
);
CREATE INDEX account_user ON auth.account (user_id);

-- Tokens of password resets.
CREATE TABLE auth.verification (
  id         text PRIMARY KEY,
  identifier text NOT NULL,
  value      text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX verification_identifier ON auth.verification (identifier);

-- Failed attempts that are still held against somebody, counted for all nodes. Written by rate-limiter-flexible; expire: milliseconds since 1970.
CREATE TABLE auth.attempt (
  key    text PRIMARY KEY,
  points integer NOT NULL DEFAULT 0,
  expire bigint
);
CREATE INDEX attempt_expire ON auth.attempt (expire);

-- SHA-256 of the one-time codes that open the first visit; one a boot, all gone once a workspace exists.
CREATE TABLE auth.setup_code (
  code_hash  bytea PRIMARY KEY,
  created_at timestamptz NOT NULL DEFAULT now()
);
