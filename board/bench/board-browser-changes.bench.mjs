import { Day } from './lib/day.mjs';
import { graspable, shown } from './lib/drags.mjs';
import { openBoard, withBrowser } from './lib/screen.mjs';
import { LARGE, withShop } from './lib/shop.mjs';
import { judge, must, printTable, round } from './lib/table.mjs';

const CHANGES = 100;

/** How many cards React renders for one remote change of a job in view; each change is drawn before the next one is made. */
await withShop(async ({ url, api: signIn }) => {
  const api = await signIn(LARGE);
  const day = await Day.read(api);
  await withBrowser(async (browser) => {
    const { page } = await openBoard(browser, url, LARGE);
    await page.evaluate(() => {
      globalThis.rendered = [];
      globalThis.__dispatchBench = (jobId) => rendered.push(jobId);
    });
    const inView = (await graspable(page, day)).map(({ job }) => job);
    const lanes = [...new Set(inView.map(({ technicianId }) => technicianId))];
    const kinds = { 'to another hour': [], 'to another technician': [] };
    for (let index = 0; index < CHANGES; index++) {
      const job = inView[index % inView.length];
      const isLaneChange = index % 10 < 3;
      const technicianId = isLaneChange ? lanes[(lanes.indexOf(job.technicianId) + 1) % lanes.length] : job.technicianId;
      const from = isLaneChange ? job.from : job.from + (Math.floor(index / inView.length) % 2 ? -15 : 15);
      kinds[isLaneChange ? 'to another technician' : 'to another hour'].push(await change(page, api, day, job, { technicianId, from }));
    }
    const sum = (all, key) => all.reduce((total, one) => total + one[key], 0);
    printTable(
      'Cards rendered per remote change in view, 200 technicians × 2,000 jobs',
      ['', 'changes', 'the job’s card', 'neighbours that it moves or marks', 'others'],
      Object.entries(kinds).map(([name, all]) => [
        name,
        all.length,
        ...['own', 'touched', 'needless'].map((key) => round(sum(all, key) / all.length, 2)),
      ]),
    );
    const all = Object.values(kinds).flat();
    judge('renders of the changed card per change', round(sum(all, 'own') / all.length, 2), sum(all, 'own') === all.length, 1);
    judge('renders of cards that look as before', sum(all, 'needless'), sum(all, 'needless') === 0, 0);
  });
});

async function change(page, api, day, job, to) {
  const before = await looks(page);
  await page.evaluate(() => (rendered.length = 0));
  const input = {
    jobId: job.id,
    window: day.window({ from: to.from, minutes: job.minutes }),
    technicianId: to.technicianId,
    fromTechnicianId: job.technicianId,
    allowOverlap: true,
  };
  await api.move(input);
  await page.waitForFunction(([id, place]) => bench.place(id) === place, [job.id, shown(to)]);
  // The ring of the mover goes out after two seconds and must not render anything either; two more frames catch what comes late.
  await page.evaluate(() => new Promise((done) => bench.afterPaint(() => bench.afterPaint(done))));
  day.place(job, to.technicianId, to.from);
  const rendered = await page.evaluate(() => [...globalThis.rendered]);
  const after = await looks(page);
  must(rendered.includes(job.id), 'the changed card was rendered');
  const others = rendered.filter((id) => id !== job.id);
  const touched = others.filter((id) => before[id] !== after[id]);
  return { own: rendered.length - others.length, touched: touched.length, needless: others.length - touched.length };
}

/** What a card shows, without its animations. */
function looks(page) {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll('[data-board] [data-job]')].map((card) => {
        const { left, top, width } = card.style;
        return [card.dataset.job, [left, top, width, card.ariaLabel, JSON.stringify(card.dataset), card.innerText].join('|')];
      }),
    ),
  );
}
