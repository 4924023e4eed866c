import pg from 'pg';

/** Scheduled jobs with a technician, later than today, that can be moved to and fro; the same ones every time. */
export async function movableJobs(databaseUrl, workspaces, { perWorkspace, part = 0, parts = 1 }) {
  return withClient(databaseUrl, async (client) => {
    const jobs = [];
    for (const { workspaceId, token } of workspaces) {
      const { rows } = await client.query(
        `SELECT id AS "jobId", version, extract(epoch FROM window_start) * 1000 AS start, extract(epoch FROM window_end) * 1000 AS end
         FROM (SELECT *, row_number() OVER (ORDER BY number) AS place FROM job
               WHERE workspace_id = $1 AND status = 'SCHEDULED' AND crew <> '{}' AND window_start > now() + interval '1 day') AS j
         WHERE place % $2 = $3 ORDER BY number LIMIT $4`,
        [workspaceId, parts, part, perWorkspace],
      );
      for (const row of rows) jobs.push({ ...row, start: Number(row.start), end: Number(row.end), workspaceId, token });
    }
    // One workspace after the other, as the requests of many shops come in.
    return jobs
      .map((job, index) => ({ job, place: (index % perWorkspace) * workspaces.length + index }))
      .sort((a, b) => a.place - b.place)
      .map(({ job }) => job);
  });
}

/** Takes away what earlier moves have left, so that nobody pays for those of the contender before. */
export async function cleanUp(databaseUrl) {
  await withClient(databaseUrl, async (client) => {
    await client.query('VACUUM job, job_assignment, job_event, workspace_counter, idempotency');
    await client.query('CHECKPOINT');
  });
}

/** What the rows say of the moves so far: each one is a version, an event and a seq more, and assignments go with their jobs. */
export async function moveTotals(databaseUrl) {
  return withClient(databaseUrl, async (client) => {
    const { rows } =
      await client.query(`SELECT (SELECT sum(version)::int FROM job) AS versions, (SELECT count(*)::int FROM job_event) AS events,
      (SELECT sum(seq)::int FROM workspace_counter) AS seqs`);
    return rows[0];
  });
}

/** Of these jobs: how many lie elsewhere than their assignment or their last event says. */
export async function misplaced(databaseUrl, jobs) {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS count FROM unnest($1::uuid[], $2::uuid[]) AS asked(workspace_id, id)
       JOIN job j USING (workspace_id, id)
       JOIN job_assignment a ON a.workspace_id = j.workspace_id AND a.job_id = j.id
       LEFT JOIN job_event e ON e.workspace_id = j.workspace_id AND e.job_id = j.id AND e.job_version = j.version
       WHERE a.time_window <> tstzrange(j.window_start, j.window_end) OR e.job_id IS NULL
          OR coalesce(e.job->'window'->>'start', e.job->>'window_start')::timestamptz <> j.window_start`,
      [jobs.map((job) => job.workspaceId), jobs.map((job) => job.jobId)],
    );
    return rows[0].count;
  });
}

async function withClient(databaseUrl, work) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
