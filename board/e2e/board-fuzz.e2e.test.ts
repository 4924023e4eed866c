import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Api, winterDay } from './harness/api.js';
import { BoardScreen } from './harness/board-screen.js';
import { launch } from './harness/browser.js';
import { FuzzHand } from './harness/fuzz-hand.js';
import { planRounds, readFuzzOptions, seeded } from './harness/fuzz-plan.js';
import { NodeProcess, temporaryDataDir } from './harness/node-process.js';

const { seed, steps } = readFuzzOptions();
/** A step takes a quarter of that where nothing else runs. */
const LONG = { timeout: 60_000 + steps * 800 };
/** High enough for every row, however many jobs lie in it side by side: what is compared must be drawn. */
const TALL = { viewport: { width: 1440, height: 1900 } };
const TECHNICIANS = 5;
const BY_TECHNICIAN = [8, 10, 12.5];

interface StoredJob {
  id: string;
  status: string;
  window: { start: string; end: string };
  crew: { id: string }[];
  doubleBooked: { id: string }[];
}

/** Four dispatchers at one day, on two nodes over one database, with networks that fail and nodes that die. */
describe(`four boards, ${steps} steps, FUZZ_SEED=${seed}`, () => {
  const { dataDir, remove } = temporaryDataDir();
  const day = winterDay('12', 20);
  let browser: Browser;
  let nodes: [NodeProcess, NodeProcess];
  let apis: [Api, Api];
  let hands: FuzzHand[];
  let jobIds: string[];

  beforeAll(async () => {
    // One after another: the first makes the database and the demo shop.
    nodes = [await NodeProcess.start(dataDir), await NodeProcess.start(dataDir)];
    const urls = nodes.map(({ url }) => url) as [string, string];
    browser = await launch();
    apis = (await Promise.all(urls.map((url) => Api.signIn(url, 'owner@demo.test')))) as [Api, Api];
    const technicianIds = (await apis[0].technicians()).slice(0, TECHNICIANS).map(({ id }) => id);
    jobIds = [];
    for (const technicianId of [...technicianIds, null])
      for (const hour of BY_TECHNICIAN)
        jobIds.push((await apis[0].createJob({ day, hour, technicianId, customer: `Fuzz ${jobIds.length}` })).id);
    // Not the owner, who made the jobs: undo would reach back that far, and take them off the board.
    const seats: [string, string][] = [
      [urls[0], 'dispatcher@demo.test'],
      [urls[1], 'dispatcher2@demo.test'],
      [urls[0], 'dispatcher2@demo.test'],
      [urls[1], 'dispatcher@demo.test'],
    ];
    const screens = await Promise.all(seats.map(([url, email]) => BoardScreen.open(browser, url, email, TALL)));
    await Promise.all(screens.map((screen) => screen.show(day)));
    hands = screens.map((screen, seat) => new FuzzHand(screen, seat, seeded(seed + seat), jobIds, technicianIds));
  });
  afterAll(async () => {
    await browser?.close();
    await Promise.all((nodes ?? []).map((node) => node.kill('SIGTERM')));
    remove();
  });

  const stored = async (api: Api): Promise<StoredJob[]> => {
    const query = `query ($day: Date!) { board(from: $day, to: $day) { jobs { id status window { start end } crew { id } doubleBooked { id } } } }`;
    return (await api.ask<{ board: { jobs: StoredJob[] } }>(query, { day })).board.jobs.filter(({ id }) => jobIds.includes(id));
  };

  it('R30.10 in the end all boards show what the database holds, and nobody is booked twice by accident', LONG, async () => {
    const journal: string[] = [];
    let restarting: Promise<void> = Promise.resolve();
    try {
      for (const round of planRounds(seed, steps, hands.length)) {
        if (round.kill !== null) {
          await restarting;
          const node = nodes[round.kill];
          journal.push(`node ${round.kill} is killed and started again`);
          restarting = node.kill('SIGKILL').then(() => node.start());
          // It is awaited before the next one dies, and at the end.
          restarting.catch(() => {});
        }
        for (const [seat, isOffline] of round.network) {
          journal.push(`${seat} goes ${isOffline ? 'off' : 'on'}line`);
          await hands[seat]!.screen.page.context().setOffline(isOffline);
        }
        const did = await Promise.all(round.acts.map((act, seat) => hands[seat]!.act(act)));
        journal.push(...did.map((words, seat) => `${seat} ${words}`));
      }
      await restarting;
      await Promise.all(hands.map(({ screen }) => screen.page.context().setOffline(false)));
      await expect
        .poll(
          async () => {
            const unsettled = await Promise.all(hands.map((hand) => hand.settle()));
            const [first, second] = await Promise.all(apis.map(stored));
            const shown = await Promise.all(hands.map((hand) => hand.shown()));
            return { unsettled: unsettled.filter(Boolean), second: places(second!), shown, first: places(first!) };
          },
          { timeout: 60_000, interval: 250 },
        )
        .toSatisfy(
          ({ unsettled, first, second, shown }) =>
            unsettled.length === 0 && [second, ...shown].every((board) => JSON.stringify(board) === JSON.stringify(first)),
        );
      const jobs = await stored(apis[0]);
      expect(jobs).toHaveLength(jobIds.length);
      expect(accidents(jobs)).toEqual([]);
      // The same words on every screen, too: who else, how late, doubly booked.
      const [words, ...others] = await Promise.all(hands.map((hand) => hand.words()));
      for (const other of others) expect(other).toEqual(words);
      expect(hands.flatMap(({ screen }) => screen.errors)).toEqual([]);
      // A run in which hardly anything happened proves nothing.
      expect(jobs.length && (await changes(apis[0], jobIds))).toBeGreaterThan(steps / 4);
    } catch (error) {
      throw new Error(`FUZZ_SEED=${seed} FUZZ_STEPS=${steps}\n${journal.join('\n')}`, { cause: error });
    }
  });

  /** Where each job stands, as a screen tells it: the lane, the columns of its quarter hours, the status. */
  function places(jobs: readonly StoredJob[]): string[] {
    const midnight = Date.parse(`${day}T00:00:00-06:00`);
    const quarters = (instant: string) => (Date.parse(instant) - midnight) / 900_000;
    return jobs
      .flatMap(({ id, status, window, crew }) => {
        const from = Math.floor(quarters(window.start));
        const long = Math.ceil(quarters(window.end) - quarters(window.start));
        return crew.length ? crew.map((member) => `${id} ${member.id} ${2 + from} ${long} ${status}`) : [`${id} unassigned ${status}`];
      })
      .sort();
  }
});

/** Pairs of jobs that overlap at one technician although nobody chose to book them doubly. */
function accidents(jobs: readonly StoredJob[]): string[] {
  const live = jobs.filter(({ status }) => status === 'SCHEDULED' || status === 'IN_PROGRESS');
  const isChosen = (job: StoredJob, id: string) => job.doubleBooked.some((technician) => technician.id === id);
  return live.flatMap((one, index) =>
    live.slice(index + 1).flatMap((other) => {
      const isAtOnce = one.window.start < other.window.end && other.window.start < one.window.end;
      const both = one.crew.filter(({ id }) => other.crew.some((member) => member.id === id));
      return isAtOnce
        ? both.filter(({ id }) => !isChosen(one, id) && !isChosen(other, id)).map(({ id }) => `${one.id} ${other.id} ${id}`)
        : [];
    }),
  );
}

/** How many changes the log has of these jobs. */
async function changes(api: Api, ids: readonly string[]): Promise<number> {
  const versions = await Promise.all(ids.map(async (id) => (await api.job(id)).version - 1));
  return versions.reduce((sum, count) => sum + count, 0);
}
