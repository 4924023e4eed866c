import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from './connection.mjs';
import { createPlan } from '../plans/move.mjs';

const CONNECTIONS = 16;

/**
 * Moves jobs at a steady rate, whatever the answers take. Returns when each was answered (its commit lies before that), ms since the epoch,
 * by the mutation's id.
 */
export async function moveAtRate({ port, jobs, document, perSecond, seconds }) {
  const plan = createPlan({ target: 'api', document, jobs }, CONNECTIONS);
  const connections = Array.from({ length: CONNECTIONS }, () => new Connection(port));
  const free = connections.map((_, index) => index);
  const answered = new Map();
  const sent = new Map();
  const running = new Set();
  const total = Math.round(perSecond * seconds);
  const begun = performance.now();
  for (let count = 0; count < total; count++) {
    const due = begun + (count * 1000) / perSecond;
    if (performance.now() < due) await delay(due - performance.now());
    while (free.length === 0) await Promise.race(running);
    const index = free.shift();
    const { bytes, key, check } = plan.next(index);
    sent.set(key, now());
    const one = connections[index].send(bytes).then(({ body }) => {
      answered.set(key, now());
      check(body);
      free.push(index);
      running.delete(one);
    });
    running.add(one);
  }
  await Promise.all(running);
  const elapsed = performance.now() - begun;
  for (const connection of connections) connection.close();
  return { sent, answered, elapsed };
}

const now = () => performance.timeOrigin + performance.now();
