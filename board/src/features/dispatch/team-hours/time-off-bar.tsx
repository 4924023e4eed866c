import type { CSSProperties, ReactElement } from 'react';
import { useBoardContext } from '../board-context';
import type { TimeOff } from '../model/board-job';

export interface TimeOffBarProps {
  technicianId: string;
  off: TimeOff;
  className: string;
  style: CSSProperties;
}

/** Time off as it lies in the lane; a press changes it. The menu at the name leads there too, for the keyboard. */
export function TimeOffBar({ technicianId, off, className, style }: TimeOffBarProps): ReactElement {
  const { hours, past } = useBoardContext();
  const words = <span>{off.reason ? `Time off · ${off.reason}` : 'Time off'}</span>;
  return (
    <div
      className={className}
      style={style}
      data-time-off={off.id}
      {...(past ? {} : { onClick: () => hours.put({ kind: 'timeOff', technicianId, off }), title: 'Change this time off' })}
    >
      {words}
    </div>
  );
}
