/** Answers /list-floor with the least that an endless list can do: rows of text that are known already, only those in view in the document. */
export async function serveListFloor(page, { rows, columns }) {
  const html = `<!doctype html><meta charset="utf-8"><style>
    html,body{margin:0;height:100%} body{font:13px sans-serif} [data-jobs]{height:100%;overflow:auto} main{position:relative}
    p{position:absolute;left:0;right:0;height:40px;margin:0;border-bottom:1px solid #ddd;display:grid;grid-template-columns:repeat(${columns},1fr);align-items:center}
    span{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}</style>
    <body><div data-jobs><main></main></div><script>(${floor})(${JSON.stringify({ rows, columns })})</script>`;
  const session = await page.context().newCDPSession(page);
  await session.send('Fetch.enable', { patterns: [{ urlPattern: '*/list-floor' }] });
  session.on('Fetch.requestPaused', ({ requestId }) => {
    const responseHeaders = [{ name: 'content-type', value: 'text/html; charset=utf-8' }];
    session.send('Fetch.fulfillRequest', { requestId, responseCode: 200, responseHeaders, body: Buffer.from(html).toString('base64') });
  });
}

function floor({ rows, columns }) {
  const scroller = document.querySelector('[data-jobs]');
  const sheet = document.querySelector('main');
  sheet.style.height = `${rows * 40}px`;
  const drawn = new Map();
  const draw = () => {
    const first = Math.max(0, Math.floor(scroller.scrollTop / 40) - 12);
    const last = Math.min(rows, Math.ceil((scroller.scrollTop + scroller.clientHeight) / 40) + 12);
    for (const [index, row] of drawn) {
      if (index >= first && index < last) continue;
      row.remove();
      drawn.delete(index);
    }
    for (let index = first; index < last; index++) {
      if (drawn.has(index)) continue;
      const row = document.createElement('p');
      row.style.transform = `translateY(${index * 40}px)`;
      for (let column = 0; column < columns; column++)
        row.appendChild(document.createElement('span')).textContent = `Job ${index} ${column}`;
      drawn.set(index, sheet.appendChild(row));
    }
  };
  scroller.addEventListener('scroll', draw, { passive: true });
  draw();
}
