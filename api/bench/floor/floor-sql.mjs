const technicianCrew = (fields) => `(SELECT coalesce(json_agg(json_build_object(${fields}) ORDER BY m.place), '[]')
  FROM unnest(j.crew) WITH ORDINALITY AS m(id, place) JOIN technician t ON t.workspace_id = $1 AND t.id = m.id)`;

const BOARD_JOB = `json_build_object('id', j.id, 'number', 'JOB-' || j.number, 'title', j.title, 'status', j.status, 'priority', j.priority,
  'version', j.version, 'customer', json_build_object('id', j.customer_id, 'name', j.customer_name),
  'address', json_build_object('id', j.address->'id', 'area', j.address->'area', 'city', j.address->'city'),
  'window', CASE WHEN j.window_start IS NOT NULL THEN json_build_object('start', j.window_start, 'end', j.window_end) END,
  'crew', (SELECT coalesce(json_agg(json_build_object('id', m)), '[]') FROM unnest(j.crew) AS m),
  'total', j.total_cents, 'enRouteAt', j.en_route_at, 'heldAt', j.held_at, 'holdReason', j.hold_reason,
  'handles', CASE WHEN j.status IN ('DRAFT', 'SCHEDULED', 'ON_HOLD') THEN '["START","END","TECHNICIAN"]'::json
    WHEN j.status = 'IN_PROGRESS' THEN '["END","TECHNICIAN"]'::json ELSE '[]'::json END)`;

const waiting = (status) => `(SELECT coalesce(json_agg(${BOARD_JOB}), '[]') FROM
  (SELECT * FROM job WHERE workspace_id = $1 AND status = '${status}' ORDER BY created_at, id LIMIT 500) AS j)`;

export const BOARD = {
  name: 'board',
  text: `SELECT json_build_object('data', json_build_object('board', json_build_object(
    'technicians', (SELECT json_agg(json_build_object('id', t.id, 'name', t.name, 'color', t.color, 'onCall', t.on_call, 'skills', t.skills)
      ORDER BY t.name COLLATE "und-x-icu", t.id) FROM technician t WHERE t.workspace_id = $1 AND t.active),
    'jobs', (SELECT coalesce(json_agg(${BOARD_JOB}), '[]') FROM job j
      WHERE j.workspace_id = $1 AND j.status IN ('SCHEDULED', 'IN_PROGRESS', 'COMPLETED') AND coalesce(j.window_start, 'infinity') < $3::timestamptz
        AND coalesce(j.window_start, 'infinity') > $2::timestamptz - interval '24 hours' AND j.window_end > $2::timestamptz),
    'unscheduled', ${waiting('DRAFT')}, 'unscheduledTotal', n.draft, 'onHold', ${waiting('ON_HOLD')}, 'onHoldTotal', n.on_hold,
    'cursor', translate(replace(encode(convert_to(n.log_id || ':' || n.seq, 'UTF8'), 'base64'), E'\\n', ''), '+/=', '-_'))))::text AS answer
    FROM workspace_counter n WHERE n.workspace_id = $1`,
};

// What matches is looked for once, for the page and for its count.
export const LIST = {
  name: 'list',
  text: `WITH found AS MATERIALIZED (SELECT job_id FROM job_search WHERE workspace_id = $1 AND search LIKE $2),
    page AS (SELECT j.* FROM job j WHERE j.workspace_id = $1 AND j.id IN (SELECT job_id FROM found) ORDER BY j.number DESC LIMIT 51)
    SELECT json_build_object('data', json_build_object(
      'jobs', json_build_object(
        'nodes', (SELECT coalesce(json_agg(json_build_object('id', j.id, 'number', 'JOB-' || j.number, 'title', j.title, 'status', j.status,
          'priority', j.priority, 'version', j.version, 'customer', json_build_object('id', j.customer_id, 'name', j.customer_name),
          'address', json_build_object('id', j.address->'id', 'line1', j.address->'line1', 'city', j.address->'city'),
          'window', CASE WHEN j.window_start IS NOT NULL THEN json_build_object('start', j.window_start, 'end', j.window_end) END,
          'crew', ${technicianCrew(`'id', t.id, 'name', t.name, 'color', t.color`)},
          'total', j.total_cents, 'late', j.status = 'SCHEDULED' AND j.window_start < $3,
          'overdue', j.status IN ('DRAFT', 'SCHEDULED', 'IN_PROGRESS') AND coalesce(j.window_end < $3, false), 'createdAt', j.created_at,
          'updatedAt', j.updated_at) ORDER BY j.number DESC), '[]') FROM (SELECT * FROM page ORDER BY number DESC LIMIT 50) AS j),
        'pageInfo', json_build_object('hasNextPage', (SELECT count(*) > 50 FROM page)),
        'totalCount', (SELECT count(*) FROM found)),
      'jobCounts', json_build_object('total', n.draft + n.scheduled + n.in_progress + n.on_hold + n.completed + n.cancelled, 'draft', n.draft,
        'scheduled', n.scheduled, 'inProgress', n.in_progress, 'onHold', n.on_hold, 'completed', n.completed, 'cancelled', n.cancelled,
        'unassigned', (SELECT count(*) FROM job j WHERE j.workspace_id = $1 AND j.status = 'SCHEDULED' AND j.crew = '{}'),
        'late', (SELECT count(*) FROM job j WHERE j.workspace_id = $1 AND j.status = 'SCHEDULED' AND coalesce(j.window_start, 'infinity') < $3),
        'overdue', (SELECT count(*) FROM job j WHERE j.workspace_id = $1 AND j.status IN ('DRAFT', 'SCHEDULED', 'IN_PROGRESS') AND j.window_end < $3))))::text AS answer
    FROM workspace_counter n WHERE n.workspace_id = $1`,
};

// One statement is one transaction: the job at its next version, its assignment, the counter, the event, and the answer.
export const RESCHEDULE = {
  name: 'reschedule',
  text: `WITH written AS (
      UPDATE job SET window_start = $4, window_end = $5, version = version + 1, updated_at = $6
      WHERE workspace_id = $1 AND id = $2 AND version = $3 RETURNING *),
    assigned AS (
      UPDATE job_assignment SET time_window = tstzrange($4, $5) WHERE workspace_id = $1 AND job_id = $2),
    counter AS (UPDATE workspace_counter SET seq = seq + 1 WHERE workspace_id = $1 AND EXISTS (SELECT FROM written) RETURNING seq),
    event AS (
      INSERT INTO job_event (workspace_id, seq, kind, at, actor, source, job_id, job_version, job, changed, audience_before, audience_after, batch_id)
      SELECT $1, counter.seq, 'RESCHEDULED', $6, '{"kind":"USER","id":null,"name":"Floor"}', 'API', $2, j.version, to_jsonb(j), '{window}', j.crew, j.crew, $7
      FROM counter, written j)
    SELECT json_build_object('data', json_build_object('rescheduleJob', json_build_object('batchId', $7::uuid,
      'job', ${BOARD_JOB})))::text AS answer FROM written j`,
};

// The guards of a reschedule, written by hand: the id is claimed, the job and its crew are locked, and the window is looked at. What follows is
// RESCHEDULE.
export const CLAIM = {
  name: 'claim',
  text: `WITH claim AS (
      INSERT INTO idempotency (workspace_id, actor_id, client_mutation_id, operation, body_hash, batch_id, job_id)
      VALUES ($1, 'floor', $3::text, 'rescheduleJob', '', $3::text::uuid, $2) ON CONFLICT DO NOTHING RETURNING 1),
    held AS MATERIALIZED (SELECT version, crew FROM job WHERE workspace_id = $1 AND id = $2 FOR NO KEY UPDATE),
    concerned AS MATERIALIZED (
      SELECT id FROM technician WHERE workspace_id = $1 AND id = ANY ((SELECT crew FROM held)::uuid[]) ORDER BY id FOR NO KEY UPDATE)
    SELECT held.version, (SELECT count(*)::int FROM claim) AS claimed, (SELECT count(*)::int FROM concerned) AS locked FROM held`,
};
export const CLASHES = {
  name: 'clashes',
  text: `SELECT count(*)::int AS clashes FROM job_assignment a
    WHERE a.workspace_id = $1 AND a.technician_id = ANY ((SELECT crew FROM job WHERE workspace_id = $1 AND id = $2)::uuid[])
      AND a.holds_slot AND a.job_id <> $2 AND lower(a.time_window) < $4::timestamptz
      AND lower(a.time_window) > $3::timestamptz - interval '24 hours' AND a.time_window && tstzrange($3, $4)`,
};
