/** Runs in the page, before anything of it. All times are the page's own: performance.now(), or epoch ms where two pages are compared. */
export function installProbe() {
  const PATIENCE_MS = 10_000;
  const afterPaint = (done) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => done(performance.now());
      port2.postMessage(null);
    });
  const cards = () => [...document.querySelectorAll('[data-board] [data-job]')];
  const card = (jobId) => document.querySelector(`[data-board] [data-job="${jobId}"]`);
  const placeOf = (element) => element && `${element.dataset.lane} ${element.ariaColIndex}`;
  const epoch = () => performance.timeOrigin + performance.now();

  const bench = {
    /** When the first cards were painted and the main thread took the next task. */
    usableAt: null,
    cardsAtFirst: 0,
    afterPaint,
    place: (jobId) => placeOf(card(jobId)) ?? null,
    mounted: () => cards().map((element) => [element.dataset.job, placeOf(element)]),

    startFrames() {
      const times = [];
      let handle = requestAnimationFrame(function frame(at) {
        times.push(at);
        handle = requestAnimationFrame(frame);
      });
      return () => {
        cancelAnimationFrame(handle);
        return times.slice(1).map((at, index) => at - times[index]);
      };
    },

    /** Epoch ms of the frame after the one in which the job's card was elsewhere than it is now. */
    drawnElsewhere(jobId) {
      const before = bench.place(jobId);
      return new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`the card of ${jobId} stayed at ${bench.place(jobId)}`)), PATIENCE_MS);
        const observer = new MutationObserver(() => {
          if (bench.place(jobId) === before || bench.place(jobId) === null) return;
          observer.disconnect();
          const place = bench.place(jobId);
          requestAnimationFrame(() => resolve({ at: epoch(), place }));
        });
        observer.observe(document.querySelector('[data-board]'), { subtree: true, childList: true, attributes: true });
      });
    },

    /** From the next press to the cards of another day, drawn. @returns { ms, cards } */
    followDayChange() {
      const before = document.querySelector('[data-board]');
      return new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error('the day stayed as it was')), PATIENCE_MS);
        addEventListener('pointerdown', (press) => look(press.timeStamp), { capture: true, once: true });
        const look = (pressedAt) =>
          requestAnimationFrame(() => {
            const { length } = cards();
            if (length === 0 || document.querySelector('[data-board]') === before) return look(pressedAt);
            afterNow((at) => resolve({ ms: at - pressedAt, cards: length }));
          });
      });
    },

    /** Follows one drag of a job's card: ms from the hand's events to what they show; null when the press met something else. */
    followDrag(jobId) {
      const before = bench.place(jobId);
      const drag = { lift: null, drop: null, letGoAt: null };
      let down = null;
      let askedAt = null;
      let upAt = null;
      let isLifting = false;
      const onDown = (event) =>
        (down = {
          x: event.clientX,
          y: event.clientY,
          on: event.target.closest('[data-job]')?.dataset.job ?? event.target.outerHTML.slice(0, 200),
        });
      const onMove = (event) => {
        if (down && askedAt === null && Math.hypot(event.clientX - down.x, event.clientY - down.y) >= 5) askedAt = event.timeStamp;
      };
      const onUp = (event) => {
        upAt = event.timeStamp;
        drag.letGoAt = performance.timeOrigin + event.timeStamp;
      };
      for (const [name, listener] of [
        ['mousedown', onDown],
        ['mousemove', onMove],
        ['mouseup', onUp],
      ])
        addEventListener(name, listener, { capture: true });
      return new Promise((resolve, reject) => {
        setTimeout(
          () =>
            reject(
              new Error(
                `the drag of ${jobId} came to nothing: ${JSON.stringify({ down, askedAt, upAt, isLifting, before, now: bench.place(jobId), ...drag })}`,
              ),
            ),
          PATIENCE_MS,
        );
        requestAnimationFrame(function look() {
          const isFlying = document.querySelector('[data-target]') !== null;
          if (isFlying && !isLifting) {
            isLifting = true;
            afterNow((at) => (drag.lift = at - askedAt));
          }
          const isMissed = down !== null && down.on !== jobId;
          if (upAt === null || isFlying || (!isMissed && bench.place(jobId) === before)) return requestAnimationFrame(look);
          for (const [name, listener] of [
            ['mousedown', onDown],
            ['mousemove', onMove],
            ['mouseup', onUp],
          ])
            removeEventListener(name, listener, { capture: true });
          afterNow((at) => resolve(isMissed ? null : { ...drag, drop: at - upAt, place: bench.place(jobId) }));
        });
      });
    },
  };

  // Within an animation frame: what stands in the document now is painted at its end.
  function afterNow(done) {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => done(performance.now());
    port2.postMessage(null);
  }

  globalThis.bench = bench;
  requestAnimationFrame(function look() {
    const { length } = cards();
    if (length === 0) return requestAnimationFrame(look);
    bench.cardsAtFirst = length;
    afterNow((at) => (bench.usableAt = at));
  });
}
