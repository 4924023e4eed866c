/** Runs in a peer's page: reads the board's own JSON, makes the cards of it, and answers the bench's questions as the board's probe does. */
export async function peerPage({ box, day, other, request, headers, scale }) {
  const MINUTE = 60_000;
  const clock = (instant) => new Date(instant).toTimeString().slice(0, 5);
  const cardsOf = (job) =>
    job.window === null || job.status === 'CANCELLED'
      ? []
      : job.crew.map(({ id }) => ({
          id: `${job.id}/${id}`,
          job: job.id,
          lane: id,
          start: Date.parse(job.window.start),
          end: Date.parse(job.window.end),
          html: `<p>${clock(job.window.start)}–${clock(job.window.end)}</p><b>${job.customer.name}</b><p>${job.title} · ${job.address.area}</p>`,
        }));
  const read = async (date) => {
    const body = request.replaceAll(day, date);
    const { board } = (await (await fetch('/graphql', { method: 'POST', headers, body })).json()).data;
    return { lanes: board.technicians, cards: board.jobs.flatMap(cardsOf) };
  };
  const midnight = (date) => new Date(`${date}T00:00:00`).getTime();
  const from = (date) => midnight(date) + 8 * 60 * MINUTE;
  const until = (date) => from(date) + (box.width / scale) * MINUTE;

  const container = document.querySelector('[data-board]');
  const { lanes, cards } = await read(day);
  const shownBy = new Map();
  for (const { id, job } of cards) shownBy.set(job, [...(shownBy.get(job) ?? []), id]);
  let onLift = () => {};
  let onLand = () => {};
  const page = makePeer(container, {
    ...{ lanes, cards, day, from: from(day), until: until(day), pxPerMin: scale },
    lifted: () => onLift(),
    landed: (job) => onLand(job),
  });

  /** As they came over the wire: parsing them is part of the work. */
  const apply = (text) => {
    const changes = JSON.parse(text).events.flatMap((event) => {
      if (!event.job) return [];
      const next = cardsOf(event.job);
      const gone = (shownBy.get(event.jobId) ?? []).filter((id) => !next.some((card) => card.id === id));
      shownBy.set(
        event.jobId,
        next.map(({ id }) => id),
      );
      return [{ gone, cards: next }];
    });
    page.update(changes);
    return changes.length;
  };

  const afterPaint = bench.afterPaint;
  globalThis.peer = {
    scrolled: page.scrolled,
    /** The recorded feed, at its own pace, over again from its beginning. @returns how to stop, which says how many changes it was */
    play(messages) {
      const began = performance.now();
      const lap = messages.at(-1).at + 4;
      let sent = 0;
      let changes = 0;
      const timer = setInterval(() => {
        for (;;) {
          const { at, text } = messages[sent % messages.length];
          if (Math.floor(sent / messages.length) * lap + at > performance.now() - began) return;
          changes += apply(text);
          sent += 1;
        }
      }, 4);
      return () => {
        clearInterval(timer);
        return { changes, seconds: (performance.now() - began) / 1000 };
      };
    },
    /** One drag: ms from the hand’s events to what they show, drawn; { nothing } when it has come to nothing. */
    followDrag() {
      const drag = { lift: null };
      let down = null;
      let askedAt = null;
      let upAt = null;
      const listening = new AbortController();
      const options = { capture: true, signal: listening.signal };
      addEventListener('pointerdown', (event) => (down = { x: event.clientX, y: event.clientY }), options);
      const onMove = (event) => {
        if (down && askedAt === null && Math.hypot(event.clientX - down.x, event.clientY - down.y) >= 5) askedAt = event.timeStamp;
      };
      addEventListener('pointermove', onMove, options);
      addEventListener('pointerup', (event) => (upAt = event.timeStamp), options);
      return new Promise((resolve) => {
        setTimeout(() => resolve({ nothing: JSON.stringify({ down, askedAt, upAt, ...drag }) }), 10_000);
        onLift = () => {
          onLift = () => {};
          afterPaint((at) => (drag.lift = at - (askedAt ?? at)));
        };
        onLand = () => {
          onLand = () => {};
          listening.abort();
          afterPaint((at) => resolve({ ...drag, drop: at - upAt }));
        };
      });
    },
    /** Another day, from its JSON to its cards. */
    async changeDay(turn) {
      const began = performance.now();
      const date = turn % 2 ? day : other;
      const next = await read(date);
      await page.show(next.cards, { from: from(date), until: until(date), day: date });
      const at = await new Promise((resolve) => afterPaint(resolve));
      return { ms: at - began, cards: container.querySelectorAll('[data-job]').length };
    },
    /** Cards that can be taken hold of in their middle part, well inside: [{ job, x, y }]. */
    grips(margin) {
      const view = container.getBoundingClientRect();
      return [...container.querySelectorAll('[data-job]')].flatMap((card) => {
        const { left, top, right, bottom, width } = card.getBoundingClientRect();
        const isInside = left > view.left + 240 && right < view.right - margin && top > view.top + 90 && bottom < view.bottom - margin;
        const point = { x: left + Math.min(24, width / 2), y: (top + bottom) / 2 };
        const isOnTop = isInside && document.elementFromPoint(point.x, point.y)?.closest('[data-job]') === card;
        return isOnTop ? [{ job: card.dataset.job, ...point }] : [];
      });
    },
  };
}
