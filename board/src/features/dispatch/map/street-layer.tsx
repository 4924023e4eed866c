import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import type { Viewer } from '../../../apollo/viewer';
import { Button } from '../../../ui/button';
import { useTheme } from '../../../ui/theme';
import type { MapPlace } from '../model/map-plane';
import type { StreetNews, Streets } from './streets';
import styles from './map.module.css';

const LABELS_APPEAR_MS = 150;

interface StreetLayerProps {
  mapStyle: NonNullable<Viewer['mapStyle']>;
  /** What is seen. */
  at: MapPlace;
}

/** The operator's streets under the pins. Until they are there, and where they can't be, the map is what it is without them. */
export function StreetLayer({ mapStyle, at }: StreetLayerProps): ReactElement {
  const { shown: theme } = useTheme();
  const styleUrl = (theme === 'dark' ? mapStyle.darkUrl : null) ?? mapStyle.url;
  const element = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<StreetNews | 'loading'>('loading');
  const [attempt, setAttempt] = useState(0);
  const drawn = useRef<Streets | null>(null);
  const seen = useRef(at);
  useLayoutEffect(() => {
    seen.current = at;
    drawn.current?.look(at);
  }, [at]);
  useEffect(() => {
    let isGone = false;
    const tell = (news: StreetNews) => void (isGone || setState(news));
    const fadeMs = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : LABELS_APPEAR_MS;
    const draw = async () => {
      const { drawStreets } = await import('./streets');
      if (!isGone) drawn.current = drawStreets(element.current!, { styleUrl, at: seen.current, fadeMs, tell });
    };
    draw().catch(() => tell('failed'));
    return () => {
      isGone = true;
      drawn.current?.remove();
      drawn.current = null;
      setState('loading');
    };
  }, [styleUrl, attempt]);
  const isAgain = attempt > 0 && state === 'loading';
  const word = isAgain ? WORDS.failed : WORDS[state];
  return (
    <>
      <div ref={element} className={styles.streets} data-state={state} data-dim={(theme === 'dark' && !mapStyle.darkUrl) || undefined} />
      {word && (
        <div className={styles.note} role="status">
          {word}
          {word === WORDS.failed && (
            <Button variant="bare" isPending={isAgain} onPress={() => setAttempt((before) => before + 1)}>
              Try again
            </Button>
          )}
        </div>
      )}
    </>
  );
}

const WORDS: Readonly<Record<StreetNews | 'loading', string | null>> = {
  loading: null,
  shown: null,
  partly: 'Some of the streets could not be loaded.',
  failed: 'The streets could not be loaded.',
  unable: 'This browser can’t draw streets: it has no WebGL.',
};
