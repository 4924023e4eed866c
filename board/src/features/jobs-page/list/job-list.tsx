import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type { CSSProperties, MouseEvent, ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useViewer } from '../../../apollo/viewer';
import { phone, useMedia } from '../../../ui/media';
import type { BulkKind } from '../bulk/model/bulk-change';
import { useCounts, useJobs } from '../jobs-context';
import { gridTemplate, shownColumns } from '../model/columns';
import type { ColumnLayout } from '../model/columns';
import type { JobRow } from '../model/list-store';
import { HeadRow } from './head-row';
import { JobRowLine } from './job-row';
import { ListFocus } from './list-focus';
import { RowMenu } from './row-menu';
import { SkeletonRow } from './skeleton-row';
import { useListKeys } from './use-list-keys';
import { useFocusBack } from './use-focus-back';
import styles from './list.module.css';

const ROW = 40;
const CARD = 92;
/** Rows beyond the edges that are kept drawn, and from the end at which the next page is asked for. */
const OVERSCAN = 12;
const AHEAD = 60;
const WAITING_ROWS = 12;

export interface JobListProps {
  layout: ColumnLayout;
  onLayout: (layout: ColumnLayout) => void;
  /** A change of what is ticked. */
  onBegin: (kind: BulkKind) => void;
}

/** The rows: endless, only those in view drawn, by hand and by keyboard. */
export function JobList({ layout, onLayout, onBegin }: JobListProps): ReactElement {
  const { session, filter, order, today, go } = useJobs();
  const { workspace: shop } = useViewer();
  const total = useCounts()?.list.total;
  const { list, selection } = session;
  const { ids, hasMore, isReading, state } = useSyncExternalStore(list.store.subscribe, list.store.view);
  const navigate = useNavigate();
  const isCard = useMedia(phone);
  const scroller = useRef<HTMLDivElement>(null);
  const [focus] = useState(() => new ListFocus());
  const [menu, setMenu] = useState<{ id: string; anchor: Element } | null>(null);
  const columns = useMemo(() => shownColumns(layout), [layout]);
  const template = useMemo(() => gridTemplate(layout), [layout]);
  const waiting = state === 'loading' ? WAITING_ROWS * 2 : hasMore ? WAITING_ROWS : 0;
  const height = isCard ? CARD : ROW;
  const virtual = useVirtualizer({
    count: ids.length + waiting,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    getItemKey: (index) => ids[index] ?? `waiting-${index - ids.length}`,
    initialOffset: session.scrollTop,
    // The focused row stays in the document however far one scrolls: focus would fall out of the list with it.
    rangeExtractor: (range) => {
      const shown = defaultRangeExtractor(range);
      const focused = focus.current();
      const at = focused === null ? -1 : ids.indexOf(focused);
      return at < 0 || (at >= shown[0]! && at <= shown.at(-1)!) ? shown : [...shown, at].sort((a, b) => a - b);
    },
  });
  useEffect(() => virtual.measure(), [virtual, height]);
  const items = virtual.getVirtualItems();
  const lastShown = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (state === 'ready' && hasMore && !isReading && lastShown > ids.length - AHEAD) void list.more();
  }, [list, state, hasMore, isReading, lastShown, ids.length]);
  // Another list begins at its top; one that is come back to stands where it was left.
  const shownList = useRef(ids);
  useEffect(() => {
    const wasBefore = shownList.current;
    shownList.current = ids;
    if (wasBefore.length && ids[0] !== wasBefore[0]) scroller.current?.scrollTo({ top: 0 });
  }, [ids]);
  useEffect(() => {
    const element = scroller.current!;
    const keep = () => (session.scrollTop = element.scrollTop);
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [session]);

  const latestBegin = useRef(onBegin);
  useEffect(() => {
    latestBegin.current = onBegin;
  });
  const hands = useMemo(() => {
    const rows = () => list.store.view().ids;
    const element = (id: string) => scroller.current?.querySelector<HTMLElement>(`[data-row="${id}"]`);
    const moveTo = (index: number) => {
      const id = rows()[index];
      if (id === undefined) return null;
      focus.set(id);
      virtual.scrollToIndex(index, { align: 'auto' });
      // It may have to be drawn first; by then a fast hand is further on.
      const take = () => focus.current() === id && element(id)?.focus({ preventScroll: true });
      requestAnimationFrame(() => requestAnimationFrame(take));
      return id;
    };
    const withFocus = (work: (id: string) => void) => () => {
      const id = focus.current();
      if (id !== null && list.store.has(id)) work(id);
    };
    const open = (id: string) => {
      const job = list.store.row(id)?.job;
      if (job) void navigate(`/jobs/${job.number}`);
    };
    const menu = withFocus((id) => {
      const anchor = element(id)?.querySelector('[data-menu]');
      if (anchor) setMenu({ id, anchor });
    });
    /** Where a row has no such handle its menu says why. */
    const plan = (kind: 'assign' | 'move', handle: JobRow['handles'][number]) =>
      withFocus((id) => {
        const job = list.store.shown(id);
        if (job?.handles.includes(handle)) session.desk.put({ kind, job });
        else menu();
      });
    const tickedOr = (kind: BulkKind, work: () => void) => () => (selection.isEmpty() ? work() : latestBegin.current(kind));
    return {
      step(by: number, isExtending: boolean) {
        const focused = focus.current();
        const at = focused === null ? -1 : rows().indexOf(focused);
        if (isExtending && focused !== null && !selection.isSelected(focused)) selection.toggle(focused);
        const next = moveTo(Math.max(0, Math.min(rows().length - 1, at < 0 ? 0 : at + by)));
        if (isExtending && next !== null) selection.extendTo(next, rows());
      },
      toEnd: (end: 'first' | 'last') => void moveTo(end === 'first' ? 0 : rows().length - 1),
      open: withFocus(open),
      toggle: withFocus((id) => selection.toggle(id)),
      menu,
      assign: tickedOr('reassign', plan('assign', 'TECHNICIAN')),
      move: tickedOr('reschedule', plan('move', 'START')),
      complete: tickedOr('complete', menu),
      selectAll: () => selection.selectAll(filter),
      clear: () => selection.clear(),
      focusRow: withFocus((id) => element(id)?.focus({ preventScroll: true })),
      openJob: open,
    };
  }, [list, session, selection, focus, virtual, navigate, filter]);
  useFocusBack(session.desk, hands.focusRow);
  const onKeyDown = useListKeys(hands);

  const onClick = (event: MouseEvent) => {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    if (id === undefined || event.button !== 0) return;
    focus.set(id);
    if (target.closest('[data-tick]')) return event.shiftKey ? selection.extendTo(id, ids) : selection.toggle(id);
    const button = target.closest('[data-menu]');
    if (button) return setMenu({ id, anchor: button });
    const quick = target.closest<HTMLElement>('[data-do]')?.dataset['do'];
    const shown = list.store.shown(id);
    if (quick && shown) return session.desk.put({ kind: quick === 'assign' ? 'assign' : 'move', job: shown });
    const link = target.closest('a');
    const isNewTab = event.metaKey || event.ctrlKey;
    if (link) {
      if (isNewTab || event.shiftKey) return; // The browser's own way with links.
      event.preventDefault();
      return void navigate(link.getAttribute('href')!);
    }
    if (event.shiftKey) return selection.extendTo(id, ids);
    if (window.getSelection()?.isCollapsed === false) return; // Somebody is copying a number.
    const number = list.store.row(id)?.job.number;
    if (isNewTab) window.open(`/jobs/${number}`, '_blank', 'noopener');
    else hands.openJob(id);
  };

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      tabIndex={0}
      aria-label="Jobs"
      aria-multiselectable
      aria-rowcount={state !== 'ready' ? -1 : hasMore ? (total === undefined ? -1 : total + 1) : ids.length + 1}
      aria-colcount={isCard ? 3 : columns.length + 2}
      aria-busy={isReading}
      data-jobs
      data-stale={(isReading && state === 'ready' && ids.length === 0) || undefined}
      style={{ '--columns': template.columns, '--least': `${template.minWidth}px` } as CSSProperties}
      onKeyDown={onKeyDown}
      onClick={onClick}
      // A range is being ticked, not text selected.
      onMouseDown={(event) => event.shiftKey && !(event.target as Element).closest('a, input') && event.preventDefault()}
      onAuxClick={(event) => {
        const id = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset['row'];
        if (event.button === 1 && id && !(event.target as Element).closest('a'))
          window.open(`/jobs/${list.store.row(id)?.job.number}`, '_blank', 'noopener');
      }}
      onFocus={(event) => {
        const id = (event.target as Element).closest<HTMLElement>('[data-row]')?.dataset['row'];
        if (id !== undefined) focus.set(id);
      }}
    >
      <HeadRow layout={layout} onLayout={onLayout} order={order} onOrder={(sort) => go({ sort })} ids={ids} isCard={isCard} />
      <div className={styles.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, key }) => {
          const id = ids[index];
          if (id === undefined) return <SkeletonRow key={key} top={start} columns={columns} isCard={isCard} />;
          return <JobRowLine key={id} {...{ id, index, session, focus, columns, shop, today, isCard }} top={start} />;
        })}
      </div>
      {menu && <RowMenu key={menu.id} id={menu.id} anchor={menu.anchor} onClose={() => setMenu(null)} />}
    </div>
  );
}
