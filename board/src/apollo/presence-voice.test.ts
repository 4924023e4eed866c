import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { PresenceVoice, type Whereabouts } from './presence-voice';

describe('what a screen says of itself', () => {
  let said: Whereabouts[];
  let voice: PresenceVoice;

  beforeEach(() => {
    vi.useFakeTimers();
    said = [];
    voice = new PresenceVoice((whereabouts) => said.push(whereabouts));
  });
  afterEach(() => {
    voice.stop();
    vi.useRealTimers();
  });
  const hand = (minute: number) => ({ jobId: 'job', technicianId: 'luis', window: { start: minute, end: minute + 60 } });

  test('R28.9 of a drag through a hundred places in a second at most ten are said, and the last', () => {
    for (let minute = 0; minute < 99; minute++) {
      voice.hold(hand(minute));
      vi.advanceTimersByTime(10);
    }
    expect(said.length).toBeGreaterThan(5);
    expect(said.length).toBeLessThanOrEqual(10);
    vi.advanceTimersByTime(100);
    expect(said.at(-1)!.hand).toEqual(hand(98));
    voice.hold(null);
    vi.advanceTimersByTime(100);
    expect(said.at(-1)!.hand).toBeNull();
  });

  test('R28.8 is a sign of life twice in ten seconds, also while nothing changes, until it stops', () => {
    voice.show('2026-03-10');
    vi.advanceTimersByTime(10_000);
    expect(said).toHaveLength(3);
    expect(new Set(said.map(({ day }) => day))).toEqual(new Set(['2026-03-10']));
    voice.show('2026-03-10');
    expect(said).toHaveLength(3);
    voice.stop();
    vi.advanceTimersByTime(60_000);
    expect(said).toHaveLength(3);
  });
});
