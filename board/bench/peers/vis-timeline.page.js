/* Runs in the page: vis-timeline as a dispatch board. A card is { id, job, lane, start, end, html }, times in epoch ms. */
globalThis.makePeer = (container, { lanes, cards, from, until, lifted, landed }) => {
  const item = ({ id, job, lane, start, end, html }) => ({ id, job, lane, group: lane, start: new Date(start), end: new Date(end), html });
  const items = new vis.DataSet(cards.map(item));
  const groups = new vis.DataSet(lanes.map(({ id, name }, order) => ({ id, content: name, order })));
  const QUARTER = 900_000;
  const timeline = new vis.Timeline(container, items, groups, {
    start: new Date(from),
    end: new Date(until),
    height: container.clientHeight,
    orientation: 'top',
    verticalScroll: true,
    zoomKey: 'ctrlKey',
    groupOrder: 'order',
    stack: true,
    editable: { updateTime: true, updateGroup: true, add: false, remove: false },
    itemsAlwaysDraggable: { item: true, range: true },
    snap: (date) => new Date(Math.round(date.getTime() / QUARTER) * QUARTER),
    margin: { item: { horizontal: 0, vertical: 4 }, axis: 4 },
    dataAttributes: ['job', 'lane'],
    template: ({ html }) => html,
    onMoving: (moved, go) => {
      lifted();
      go(moved);
    },
    onMove: (moved, go) => {
      go(moved);
      landed(moved.job);
    },
  });
  return {
    scrolled: () =>
      container.getBoundingClientRect().top - container.querySelector('.vis-foreground .vis-group').getBoundingClientRect().top,
    update(changes) {
      items.remove(changes.flatMap(({ gone }) => gone));
      items.update(changes.flatMap((change) => change.cards.map(item)));
    },
    /** Resolves in the frame in which the other cards stand there. */
    show(nextCards, { from: nextFrom, until: nextUntil }) {
      items.clear();
      items.add(nextCards.map(item));
      timeline.setWindow(new Date(nextFrom), new Date(nextUntil), { animation: false });
      const known = new Set(nextCards.map(({ job }) => job));
      return new Promise((resolve) =>
        requestAnimationFrame(function look() {
          const shown = [...container.querySelectorAll('[data-job]')];
          if (shown.length > 0 && shown.every(({ dataset }) => known.has(dataset.job))) resolve();
          else requestAnimationFrame(look);
        }),
      );
    },
  };
};
