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
    scroller: () => container.querySelector('.vis-panel.vis-center'),
    scrolled: () =>
      -Number.parseFloat(
        container.querySelector('.vis-itemset .vis-foreground')?.style.top ||
          container.querySelector('.vis-center > .vis-content').style.top ||
          0,
      ),
    update(changes) {
      items.remove(changes.flatMap(({ gone }) => gone));
      items.update(changes.flatMap((change) => change.cards.map(item)));
    },
    show(nextCards, nextFrom, nextUntil) {
      items.clear();
      items.add(nextCards.map(item));
      timeline.setWindow(new Date(nextFrom), new Date(nextUntil), { animation: false });
    },
  };
};
