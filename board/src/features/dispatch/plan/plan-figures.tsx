import { ArrowRight } from 'lucide-react';
import type { ReactElement } from 'react';
import type { PlanTotal } from './model/plan';
import { spoken, totalFigures } from './plan-words';
import type { Figure } from './plan-words';
import styles from './plan-bar.module.css';

/** What the days come to now, and with the plan. */
export function PlanFigures({ before, after }: { before: PlanTotal; after: PlanTotal }): ReactElement {
  return (
    <ul className={styles.figures} aria-label="Now and with the plan">
      {totalFigures(before, after).map((one) => (
        <li key={one.word} data-figure={one.word}>
          <span className={styles.hidden}>{spoken(one)}</span>
          <span aria-hidden>
            {one.word} <Change {...one} />
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Change({ before, after, tone }: Figure): ReactElement {
  return (
    <span className={styles.change} data-tone={tone}>
      {tone !== 'same' && (
        <>
          {before}
          <ArrowRight aria-hidden />
        </>
      )}
      <b>{after}</b>
    </span>
  );
}
