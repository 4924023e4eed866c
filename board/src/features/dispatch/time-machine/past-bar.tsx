import { ChevronLeft, ChevronRight, History } from 'lucide-react';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { CSSProperties, KeyboardEvent, ReactElement } from 'react';
import { useLocation } from 'react-router';
import { serverNow } from '../../../apollo/live-status';
import { clock, dayOf, startOfDay } from '../../../lib/time';
import { Button, IconButton } from '../../../ui/button';
import { announce } from '../../../ui/live-region';
import { useShortcut } from '../../../ui/shortcuts';
import { OPENING } from './as-of-address';
import { asOfWords, pastSpan, sameTime, stepInstant, within } from './slider-steps';
import type { TimeMachine } from './time-machine';
import styles from './time-machine.module.css';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A hand does not point at a single minute. */
const POINTED_MIN = 5;
/** The address follows once the hand rests; browsers refuse to write it as fast as a hand slides. */
const SETTLE_MS = 250;

export interface PastBarProps {
  machine: TimeMachine;
  /** As the address has it. */
  asOf: number;
  onGo: (moment: number | null, options?: { replace: boolean }) => void;
}

/** As of when, a slider over that day, and the way back to now. */
export function PastBar({ machine, asOf, onGo }: PastBarProps): ReactElement {
  const { store, zone } = machine.board;
  const [at, setAt] = useState(asOf);
  const [known, setKnown] = useState(asOf);
  const { error } = useSyncExternalStore(machine.subscribe, machine.state);
  if (known !== asOf) {
    setKnown(asOf);
    setAt(asOf);
  }
  const slider = useRef<HTMLInputElement>(null);
  const settle = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(settle.current), []);
  useEffect(() => slider.current?.focus({ preventScroll: true }), []);
  useSpokenPicture(machine);

  const today = dayOf(serverNow(), zone);
  const day = dayOf(at, zone);
  const dayStart = startOfDay(day, zone);
  const span = pastSpan(day, zone, serverNow(), machine.logBegins);
  // What cannot be shown is said as it was asked for.
  const isBefore = error !== null && machine.logBegins !== null && at < machine.logBegins;
  const shown = isBefore ? at : within(at, span);
  const begins = machine.logBegins === null ? null : Math.ceil(machine.logBegins / MINUTE) * MINUTE;
  const onDay = (days: number) => sameTime(shown, days, zone, serverNow(), machine.logBegins);
  const [earlier, later] = [onDay(-1), onDay(1)];

  const slide = (next: number) => {
    setAt(next);
    machine.want(next);
    clearTimeout(settle.current);
    settle.current = setTimeout(() => onGo(next, { replace: true }), SETTLE_MS);
  };
  const { state } = useLocation();
  const opensLater = isBefore && state === OPENING && begins! <= serverNow() ? begins : null;
  useEffect(() => {
    if (opensLater !== null) slide(opensLater);
  }, [opensLater]); // oxlint-disable-line react/exhaustive-deps -- once for each refusal
  const point = (minutes: number) => {
    const pointed = Math.round(minutes / POINTED_MIN) * POINTED_MIN * MINUTE;
    slide(within(dayStart + pointed, span));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = stepInstant(shown, event.key, event.shiftKey, span, dayStart);
    if (next === null) return;
    event.preventDefault();
    slide(next);
  };
  const back = () => {
    clearTimeout(settle.current);
    onGo(null);
    announce('Back to now');
    document.getElementById('board-history')?.focus({ preventScroll: true });
  };
  useShortcut({ keys: 'escape', label: 'Back to now', group: 'Schedule', run: back });
  const marks = hourMarks(span.from, span.to, dayStart);
  const place = (ms: number) => `${(100 * (ms - span.from)) / Math.max(1, span.to - span.from)}%`;

  return (
    <section className={styles.bar} aria-label="History">
      <History size={16} aria-hidden />
      <p className={styles.when}>{asOfWords(store.day.date, shown, zone, today)}</p>
      <IconButton label="A day earlier" icon={<ChevronLeft aria-hidden />} isDisabled={!earlier} onPress={() => slide(earlier!)} />
      <div className={styles.track}>
        <input
          ref={slider}
          type="range"
          className={styles.slider}
          aria-label="As of"
          aria-valuetext={clock(shown, zone)}
          min={(span.from - dayStart) / MINUTE}
          max={(span.to - dayStart) / MINUTE}
          step={1}
          value={(within(at, span) - dayStart) / MINUTE}
          onChange={(event) => point(Number(event.target.value))}
          onKeyDown={onKeyDown}
        />
        <div className={styles.marks} aria-hidden>
          {marks.map((mark) => (
            <span key={mark} style={{ '--at': place(mark) } as CSSProperties}>
              {clock(mark, zone)}
            </span>
          ))}
        </div>
      </div>
      <IconButton label="A day later" icon={<ChevronRight aria-hidden />} isDisabled={!later} onPress={() => slide(later!)} />
      {error && (
        <p className={styles.refused} role="alert">
          {error.message}
        </p>
      )}
      {error && begins !== null ? (
        <Button onPress={() => slide(begins!)}>Go to its beginning</Button>
      ) : (
        error && <Button onPress={() => machine.retry()}>Try again</Button>
      )}
      <Button variant="primary" className={styles.back} onPress={back}>
        Back to now
      </Button>
    </section>
  );
}

/** Every hour, or every third where they are many, or every quarter where they are few. */
function hourMarks(from: number, to: number, dayStart: number): number[] {
  if (to <= from) return [];
  const every = to - from > 6 * HOUR ? 3 * HOUR : to - from > 2 * HOUR ? HOUR : HOUR / 4;
  const first = dayStart + Math.ceil((from - dayStart) / every) * every;
  return Array.from({ length: Math.max(0, Math.floor((to - first) / every) + 1) }, (_, index) => first + index * every);
}

/** What the slider's own time does not tell: how the day stood then. */
function useSpokenPicture({ board, clock: past }: TimeMachine): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = past.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        const { jobs, unassigned, late } = board.frame.figures();
        announce(`${clock(past.now(), board.zone)}: ${jobs} jobs, ${unassigned} unassigned, ${late} late`);
      }, 600);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [board, past]);
}
