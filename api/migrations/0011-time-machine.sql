-- A past board is the board after a prefix of the log. The prefix that an instant means:
CREATE INDEX job_event_at ON job_event (workspace_id, at, seq);
-- Which jobs ever had a window on these days: an event that set one, by its start. Instants in the log are ISO 8601 in UTC, so they sort as text.
CREATE INDEX job_event_windows ON job_event (workspace_id, ((job->'window'->>'start') COLLATE "C"), seq, job_id)
  WHERE 'window' = ANY (changed) OR kind = 'CREATED';
-- Which jobs have ceased to wait for a date since. The queries repeat these predicates word for word.
CREATE INDEX job_event_left_waiting ON job_event (workspace_id, seq, job_id)
  WHERE changes @> '[{"field": "status", "from": "DRAFT"}]' OR changes @> '[{"field": "status", "from": "ON_HOLD"}]';
-- Who worked here, and when.
CREATE INDEX job_event_technicians ON job_event (workspace_id, entity_id, seq) WHERE entity = 'Technician';
