-- A hold's day to look again, and the job that another one follows up.
ALTER TABLE job ADD COLUMN look_again_on date;
ALTER TABLE job ADD COLUMN follow_up_of uuid;
ALTER TABLE job ADD CONSTRAINT job_follow_up_of FOREIGN KEY (workspace_id, follow_up_of) REFERENCES job (workspace_id, id);
CREATE INDEX job_follow_ups ON job (workspace_id, follow_up_of, number) WHERE follow_up_of IS NOT NULL;
-- Held jobs whose day has come head the board's list; job_waiting serves the others.
CREATE INDEX job_look_again ON job (workspace_id, look_again_on, created_at, id) WHERE status = 'ON_HOLD' AND look_again_on IS NOT NULL;

-- Corrections look for whatever else a technician was clocked in on.
CREATE INDEX time_entry_technician ON time_entry (workspace_id, technician_id, clocked_in_at);

-- The course of a day, and what a shop says when it holds or cancels. Plans change neither, so a move writes none of these.
CREATE INDEX job_event_statuses ON job_event (workspace_id, at) WHERE 'status' = ANY (changed);
CREATE INDEX job_event_reasons ON job_event (workspace_id, kind, at) WHERE kind IN ('HELD', 'CANCELLED') AND reason IS NOT NULL;

-- The same person, however their phone, mail, name and street were typed. The queries repeat these expressions word for word.
CREATE INDEX customer_phone_digits ON customer (workspace_id, right(regexp_replace(phone, '\D', '', 'g'), 10)) WHERE phone IS NOT NULL;
CREATE INDEX customer_email_folded ON customer (workspace_id, lower(email COLLATE "und-x-icu")) WHERE email IS NOT NULL;
CREATE INDEX customer_name_folded ON customer
  (workspace_id, btrim(regexp_replace(regexp_replace(lower(normalize(name, NFD) COLLATE "und-x-icu"), '[\u0300-\u036f]', '', 'g'), '\s+', ' ', 'g')));
CREATE INDEX address_house ON address (workspace_id, lower(substring(line1 FROM '[0-9A-Za-z]+') COLLATE "und-x-icu"));
