import { useSyncExternalStore } from 'react';
import { Signal } from '../lib/signal';

/**
 * Whether a media query holds, as of the last change that the browser told of. The query itself is read once: Chromium does not tell of a
 * change any more when somebody reads it between the change and the telling, and a render may.
 */
export class Media {
  private holds: boolean;
  private readonly heard = new Signal();

  constructor(query: string) {
    const list = matchMedia(query);
    this.holds = list.matches;
    list.addEventListener('change', ({ matches }) => {
      this.holds = matches;
      this.heard.tell();
    });
  }

  matches = (): boolean => this.holds;

  subscribe = this.heard.subscribe;
}

/** There is room for one column. */
export const phone = new Media('(max-width: 640px)');

export function useMedia({ subscribe, matches }: Media): boolean {
  return useSyncExternalStore(subscribe, matches);
}
