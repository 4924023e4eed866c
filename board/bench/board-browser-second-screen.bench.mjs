import { Day } from './lib/day.mjs';
import { dragTo, findRoom, graspable } from './lib/drags.mjs';
import { openBoard, withBrowser } from './lib/screen.mjs';
import { DEMO, DEMO_TOO, LARGE, withShop } from './lib/shop.mjs';
import { judge, must, printTable, quantile, round } from './lib/table.mjs';

const DRAGS = 100;

/** Two dispatchers' browsers: one drags, and the other's screen is watched. Their clocks are one machine's. */
await withShop(async ({ url, api: signIn }) => {
  const results = [];
  for (const [name, first, second] of [
    ['demo shop, 12 technicians', DEMO, DEMO_TOO],
    ['200 technicians × 2,000 jobs', LARGE, LARGE],
  ]) {
    const api = await signIn(first);
    const day = await Day.read(api);
    await withBrowser(async (browser) => {
      const here = await openBoard(browser, url, first);
      const there = await openBoard(browser, url, second);
      results.push({ name, moves: await drags({ here: here.page, there: there.page, api, day }) });
    });
  }
  const both = (moves, key) => [
    round(
      quantile(
        moves.map((move) => move[key]),
        0.5,
      ),
    ),
    round(
      quantile(
        moves.map((move) => move[key]),
        0.95,
      ),
    ),
  ];
  printTable(
    `A drag on one screen → drawn on the other, ${DRAGS} drags each. The commit lies between request and answer`,
    ['ms', 'from letting go p50', 'p95', 'from the request p50', 'p95', 'from the answer p50', 'p95'],
    results.map(({ name, moves }) => [name, ...both(moves, 'letGo'), ...both(moves, 'request'), ...both(moves, 'answer')]),
  );
  for (const { name, moves } of results) {
    const p95 = quantile(
      moves.map(({ request }) => request),
      0.95,
    );
    judge(`${name}: request → drawn on the second screen, p95 ms`, round(p95), p95 <= 250, 250);
  }
});

async function drags({ here, there, api, day }) {
  const moves = [];
  await here.evaluate(() => {
    const epoch = () => performance.timeOrigin + performance.now();
    const send = globalThis.fetch;
    globalThis.fetch = async (...call) => {
      globalThis.sentAt = epoch();
      const answer = await send(...call);
      globalThis.answeredAt = epoch();
      return answer;
    };
  });
  for (let index = 0; moves.length < DRAGS && index < DRAGS * 4; index++) {
    const cards = await graspable(here, day);
    const card = cards[(index * 7) % cards.length];
    const room = findRoom(card, day, Math.random);
    if (!room) continue;
    await there.evaluate((id) => void (globalThis.drawn = bench.drawnElsewhere(id)), card.job.id);
    const drag = await dragTo({ page: here, api, day, ...card, room, steps: 3 });
    const { at, place } = await there.evaluate(() => globalThis.drawn);
    must(place === drag.place, `the second screen shows ${place}, the first ${drag.place}`);
    const { sentAt, answeredAt } = await here.evaluate(() => ({ sentAt, answeredAt }));
    moves.push({ letGo: at - drag.letGoAt, request: at - sentAt, answer: at - answeredAt });
  }
  must(moves.length === DRAGS, `${moves.length} drags`);
  return moves;
}
