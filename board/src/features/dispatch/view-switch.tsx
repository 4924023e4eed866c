import type { ReactElement } from 'react';
import { VIEWS } from './model/board-address';
import type { BoardView } from './model/board-address';
import styles from './view-switch.module.css';

const WORDS: Readonly<Record<BoardView, string>> = { day: 'Day', week: 'Week', month: 'Month', list: 'List', map: 'Map' };

/** How the schedule is looked at. Where there is no room for five buttons it is a list to choose from. */
export function ViewSwitch({ view, onView }: { view: BoardView; onView: (view: BoardView) => void }): ReactElement {
  return (
    <>
      <div className={styles.views} role="group" aria-label="View">
        {VIEWS.map((each) => (
          <button key={each} type="button" aria-pressed={each === view} onClick={() => onView(each)}>
            {WORDS[each]}
          </button>
        ))}
      </div>
      <select className={styles.choice} aria-label="View" value={view} onChange={(event) => onView(event.target.value as BoardView)}>
        {VIEWS.map((each) => (
          <option key={each} value={each}>
            {WORDS[each]}
          </option>
        ))}
      </select>
    </>
  );
}
