import { Day } from './day.mjs';
import { graspable } from './drags.mjs';
import { startMover } from './mover.mjs';
import { recordFeed } from './replay.mjs';
import { openWindow, showBoard } from './screen.mjs';
import { LARGE } from './shop.mjs';
import { must } from './table.mjs';

/**
 * What a client that moves `perSecond` jobs through the API brings to a screen in `ms`, to be replayed: { messages, held }. The jobs in
 * `held` are left alone: those that the hand can reach on a board that was just opened.
 */
export async function recordChanges(browser, url, api, { perSecond, ms }) {
  const day = await Day.read(api);
  const { context, page } = await openWindow(browser, url, LARGE);
  const take = recordFeed(page);
  await showBoard(page);
  const held = (await graspable(page, day)).map(({ job }) => job.id);
  const mover = await startMover({ api, day, jobs: day.movable().filter(({ id }) => !held.includes(id)), perSecond });
  await new Promise((resolve) => setTimeout(resolve, ms));
  const { refused } = await mover.stop();
  must(refused.length === 0, `moves were refused: ${refused.slice(0, 3)}`);
  await context.close();
  return { messages: take(held), held };
}
