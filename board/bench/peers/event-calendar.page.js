/* Runs in the page: EventCalendar’s resource timeline as a dispatch board. A card is { id, job, lane, start, end, html }, times in epoch ms. */
globalThis.makePeer = (container, { lanes, cards, day, from, pxPerMin, lifted, landed }) => {
  const event = ({ id, job, lane, start, end, html }) => ({
    id,
    resourceIds: [lane],
    start: new Date(start),
    end: new Date(end),
    title: { html },
    extendedProps: { job, lane },
  });
  const two = (value) => String(value).padStart(2, '0');
  let updated = () => {};
  const calendar = EventCalendar.create(container, {
    view: 'resourceTimelineDay',
    date: `${day}T00:00:00`,
    resources: lanes.map(({ id, name }) => ({ id, title: name })),
    events: cards.map(event),
    height: `${container.clientHeight}px`,
    headerToolbar: { start: '', center: '', end: '' },
    slotDuration: '00:15:00',
    snapDuration: '00:15:00',
    slotWidth: pxPerMin * 15,
    scrollTime: `${two(new Date(from).getHours())}:${two(new Date(from).getMinutes())}:00`,
    editable: true,
    nowIndicator: true,
    eventDidMount: ({ event: shown, el }) => Object.assign(el.dataset, shown.extendedProps),
    eventDragStart: () => lifted(),
    eventAllUpdated: () => updated(),
    eventDrop: ({ event: dropped }) => landed(dropped.extendedProps.job),
  });
  return {
    scrolled: () => container.querySelector('.ec-main').scrollTop,
    update(changes) {
      for (const { gone, cards: changed } of changes) {
        for (const id of gone) calendar.removeEventById(id);
        for (const card of changed)
          if (calendar.getEventById(card.id)) calendar.updateEvent(event(card));
          else calendar.addEvent(event(card));
      }
    },
    /** Resolves when the calendar says that it shows the other cards. */
    show(nextCards, { day: nextDay }) {
      const shown = new Promise((resolve) => (updated = resolve));
      calendar.setOption('date', `${nextDay}T00:00:00`);
      calendar.setOption('events', nextCards.map(event));
      return shown;
    },
  };
};
