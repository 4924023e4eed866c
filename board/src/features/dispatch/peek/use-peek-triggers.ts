import { useEffect, useMemo, useRef } from 'react';
import type { FocusEvent, KeyboardEvent, MouseEvent, PointerEvent } from 'react';
import type { DragController } from '../drag/drag-controller';
import type { InMind } from '../in-mind';
import type { Peeked, PeekState } from './peek-state';

const HOVER_MS = 380;
const FOCUS_MS = 700;

/** Hover, focus, Enter and a tap show a card's details; listened for once, not on every card. */
export function usePeekTriggers(peek: PeekState, drag: DragController, inMind: InMind) {
  // Where the hand last pressed or let go: what a closing dialog or toast uncovers there, or a card that was put down, was not asked about.
  const press = useRef({ x: -1, y: -1 });
  useEffect(() => {
    const note = ({ clientX, clientY }: globalThis.PointerEvent) => void (press.current = { x: clientX, y: clientY });
    for (const name of ['pointerdown', 'pointerup'] as const) document.addEventListener(name, note, true);
    return () => {
      for (const name of ['pointerdown', 'pointerup'] as const) document.removeEventListener(name, note, true);
    };
  }, []);
  return useMemo(() => {
    const isShown = (card: HTMLElement) => peek.current()?.anchor === card;
    return {
      onPointerOver(event: PointerEvent) {
        const card = cardOf(event.target);
        if (event.pointerType !== 'mouse' || event.buttons || drag.isActive()) return;
        if (event.clientX === press.current.x && event.clientY === press.current.y) return;
        if (card && isShown(card)) peek.stay();
        else if (card) peek.open(peeked(card, false), peek.current() ? 120 : HOVER_MS);
        else if (!peek.current()?.takesFocus) peek.closeSoon();
      },
      onPointerLeave() {
        if (!peek.current()?.takesFocus) peek.closeSoon();
      },
      onPointerDown(event: PointerEvent) {
        if ((event.target as Element).closest('[data-resize]')) peek.close();
      },
      onFocus(event: FocusEvent) {
        const card = cardOf(event.target);
        if (card) inMind.set(card.dataset['job']!);
        if (card && card.matches(':focus-visible') && !drag.isActive()) peek.open(peeked(card, false), FOCUS_MS);
      },
      onClick(event: MouseEvent) {
        const card = cardOf(event.target);
        if (card) inMind.set(card.dataset['job']!);
        if (card && !event.defaultPrevented) peek.open(peeked(card, true));
      },
      onKeyDown(event: KeyboardEvent) {
        const card = cardOf(event.target);
        if (!card || event.target !== card || drag.isActive() || event.ctrlKey || event.metaKey) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          peek.open(peeked(card, true));
        } else if (event.key === 'Escape') peek.close();
        else peek.close();
      },
    };
  }, [peek, drag, inMind]);
}

const cardOf = (target: EventTarget): HTMLElement | null => (target as Element).closest<HTMLElement>('[data-job]');

const peeked = (card: HTMLElement, takesFocus: boolean): Peeked => ({
  jobId: card.dataset['job']!,
  technicianId: card.dataset['lane'] ?? null,
  anchor: card,
  takesFocus,
});
