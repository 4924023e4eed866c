import type { ReactElement } from 'react';
import { clockRange, dayLength, minutesAtClock, minutesInto } from '../../../lib/time';
import type { Window } from '../model/window-of';
import { useShop } from '../wizard-context';
import own from './schedule.module.css';

/** A technician's day as a strip: what is free is light, the rest is taken or off, and the chosen window lies on it. */
export function FreeBar({
  day,
  free,
  window,
  fits,
}: {
  day: string;
  free: readonly Window[];
  window: Window | null;
  fits: boolean;
}): ReactElement | null {
  const shop = useShop();
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null;
  const whole = dayLength(day, shop);
  const shown = [...free, ...(window ? [window] : [])].map((one) => at(one));
  // The shop's day, widened to whatever lies outside of it.
  const from = Math.max(0, Math.min(minutesAtClock(day, shop.dayStart, shop), ...shown.map((one) => one.from)));
  const to = Math.min(whole, Math.max(minutesAtClock(day, shop.dayEnd, shop), ...shown.map((one) => one.to)));
  const span = (one: Window) => {
    const { from: start, to: end } = at(one);
    return { left: `${((start - from) / (to - from)) * 100}%`, width: `${((end - start) / (to - from)) * 100}%` };
  };
  const words = free.length > 0 ? `Free ${free.map((one) => clockRange(one.start, one.end, shop)).join(', ')}` : 'No free time';
  return (
    <span className={own.bar} role="img" aria-label={words} title={words}>
      {free.map((one) => (
        <span key={one.start} className={own.stretch} style={span(one)} />
      ))}
      {window && <span className={own.wanted} data-fits={fits} style={span(window)} />}
    </span>
  );

  function at({ start, end }: Window): { from: number; to: number } {
    return { from: Math.max(0, minutesInto(day, start, shop)), to: Math.min(whole, Math.max(0, minutesInto(day, end, shop))) };
  }
}
