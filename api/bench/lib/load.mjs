// A process that loads a server: so many connections, each sending its next request when the last one is answered. It checks every answer.
import { Connection } from './connection.mjs';

process.on('message', ({ kind, ...options }) => {
  if (kind === undefined) return void process.send({ port: 0 });
  void run(options).then(
    (result) => process.send({ result }),
    (error) => process.send({ error: error.stack }),
  );
});

async function run({ port, connections, seconds, planFile, plan: planOptions }) {
  const { createPlan } = await import(planFile);
  const plan = createPlan(planOptions, connections);
  const open = Array.from({ length: connections }, () => new Connection(port));
  const latencies = [];
  const begun = performance.now();
  const until = begun + seconds * 1000;
  await Promise.all(
    open.map(async (connection, index) => {
      for (let now = performance.now(); now < until;) {
        const { bytes, check } = plan.next(index);
        const { status, body } = await connection.send(bytes);
        if (status !== 200) throw new Error(`${status}: ${body.toString('utf8', 0, 500)}`);
        check(body);
        const after = performance.now();
        latencies.push(after - now);
        now = after;
      }
    }),
  );
  const elapsed = performance.now() - begun;
  for (const connection of open) connection.close();
  return { answers: latencies.length, elapsed, latencies };
}
