import type { CSSProperties, ReactElement } from 'react';
import { useBoardContext } from '../board-context';
import type { TimeOff } from '../model/board-job';

export interface TimeOffBarProps {
  technicianId: string;
  off: TimeOff;
  className: string;
  style?: CSSProperties;
  words: string;
  /** In place of `words`, where there is no room for them. */
  short?: string;
}

/** Time off as it lies in a lane or a cell; a press changes it. The menu at the name leads there too, for the keyboard. */
export function TimeOffBar({ technicianId, off, className, style, words, short = words }: TimeOffBarProps): ReactElement {
  const { hours, past } = useBoardContext();
  return (
    <div
      className={className}
      style={style}
      data-time-off={off.id}
      {...(past ? {} : { onClick: () => hours.put({ kind: 'timeOff', technicianId, off }), title: `${words}: change` })}
    >
      <span>{short}</span>
    </div>
  );
}
