import { openCpuClock, openWindow } from './screen.mjs';
import { LARGE } from './shop.mjs';
import { must } from './table.mjs';
import { peerPage } from './peer-page.mjs';

const PATH = '/bench-peer/';
const ZONE = 'America/Chicago';

/** A peer’s page at the shop’s own address, over the same JSON as the board, in a box as large as the board’s. */
export async function openPeer(browser, url, peer, work) {
  const { context, page } = await openWindow(browser, url, LARGE, { timezoneId: ZONE });
  await serve(page, peer, work);
  await page.goto(PATH, { waitUntil: 'commit' });
  await page.waitForFunction(() => bench.usableAt !== null && globalThis.peer);
  return { context, page, clock: await openCpuClock(page) };
}

/** Answers everything below /bench-peer/ from here; the rest of the shop answers for itself. */
async function serve(page, peer, work) {
  const { left, top, width, height } = work.box;
  const html = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="${PATH}style"><style>
    body{margin:0;font:13px/18px sans-serif} [data-board]{position:fixed;left:${left}px;top:${top}px;width:${width}px;height:${height}px;overflow:hidden}
    [data-job] p,[data-job] b{display:block;margin:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}</style>
    <body><div data-board></div><script src="${PATH}script"></script><script src="${PATH}adapter"></script>
    <script>(${peerPage})(${JSON.stringify(work)})</script>`;
  const files = {
    '': ['text/html', html],
    style: ['text/css', peer.style],
    script: ['text/javascript', peer.script],
    adapter: ['text/javascript', peer.adapter],
  };
  const session = await page.context().newCDPSession(page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `*${PATH}*` }] });
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    const [type, body] = files[new URL(request.url).pathname.slice(PATH.length)];
    const responseHeaders = [{ name: 'content-type', value: `${type}; charset=utf-8` }];
    session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: Buffer.from(body).toString('base64') });
  });
}

/** Drags cards of the peer, but none of `moving`, to places some quarter hours and rows away. @returns [{ lift, drop }] */
export async function dragPeer(page, moving, times, random) {
  const drags = [];
  for (let index = 0; drags.length < times && index < times * 10; index++) {
    const grips = (await page.evaluate(() => peer.grips(160))).filter(({ job }) => !moving.has(job));
    if (grips.length === 0) continue;
    const grip = grips[Math.floor(random() * grips.length)];
    const by = { x: Math.round((random() - 0.5) * 8) * 37.5 || 37.5, y: Math.round((random() - 0.5) * 4) * 64 };
    await page.mouse.move(grip.x, grip.y);
    await page.evaluate(() => void (globalThis.following = peer.followDrag()));
    await page.mouse.down();
    await page.mouse.move(grip.x + 6, grip.y, { steps: 2 });
    for (let step = 1; step <= 6; step++) await page.mouse.move(grip.x + (by.x * step) / 6, grip.y + (by.y * step) / 6);
    await page.mouse.up();
    const drag = await page.evaluate(() => globalThis.following);
    must(!drag.nothing, `the drag came to nothing: ${drag.nothing}`);
    must(drag.lift > 0 && drag.lift < 5000, `the lift took ${drag.lift} ms`);
    drags.push(drag);
  }
  must(drags.length === times, `${drags.length} drags`);
  return drags;
}
