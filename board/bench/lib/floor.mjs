/** Answers /bench-floor with a page that does the least: fetches the board's own JSON and writes the same rows' cards as text. */
export async function serveFloor(page, { rows, request, headers }) {
  const html = `<!doctype html><meta charset="utf-8"><style>
    body{margin:0;font:12px sans-serif} .row{position:absolute;left:0;width:3600px;height:64px;border-bottom:1px solid #ddd}
    .card{position:absolute;height:56px;border:1px solid #99f;border-radius:6px;background:#eef;overflow:hidden;white-space:nowrap}
    p,b{display:block;margin:0;text-overflow:ellipsis;overflow:hidden}</style>
    <body><div data-board></div><script>(${floor})(${JSON.stringify({ rows, request, headers })})</script>`;
  const session = await page.context().newCDPSession(page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/bench-floor' }] });
  session.on('Fetch.requestPaused', ({ requestId }) => {
    const responseHeaders = [{ name: 'content-type', value: 'text/html; charset=utf-8' }];
    session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: Buffer.from(html).toString('base64') });
  });
}

async function floor({ rows, request, headers }) {
  const answer = await fetch('/graphql', { method: 'POST', headers, body: request });
  const { board } = (await answer.json()).data;
  const lanes = new Map(board.technicians.slice(0, rows).map(({ id, name }) => [id, { name, jobs: [] }]));
  const start = new Date(board.now).setHours(0, 0, 0, 0);
  const minute = (instant) => (Date.parse(instant) - start) / 60_000;
  const clock = (instant) => new Date(instant).toTimeString().slice(0, 5);
  for (const job of board.jobs) for (const { id } of job.crew) lanes.get(id)?.jobs.push(job);
  const card = (job, technicianId) =>
    `<div class=card data-job="${job.id}" data-lane="${technicianId}" style="left:${Math.round(200 + minute(job.window.start) * 2.5)}px;top:4px;width:${
      ((Date.parse(job.window.end) - Date.parse(job.window.start)) / 60_000) * 2.5
    }px"><p>${clock(job.window.start)}–${clock(job.window.end)}</p><b>${job.customer.name}</b><p>${job.title} · ${job.address.area}</p></div>`;
  const row = ([id, { name, jobs }], index) =>
    `<div class=row style="top:${index * 64}px"><b>${name}</b>${jobs.map((job) => card(job, id)).join('')}</div>`;
  const waiting = [...board.jobs.filter(({ crew }) => crew.length === 0), ...board.unscheduled, ...board.onHold];
  const tray = waiting.map((job) => `<div><b>${job.customer.name}</b><p>${job.title} · ${job.address.area}</p></div>`);
  document.querySelector('[data-board]').innerHTML = [...lanes].map(row).join('') + tray.join('');
}
