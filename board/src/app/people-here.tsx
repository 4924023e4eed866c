import type { CSSProperties, ReactElement } from 'react';
import { useEffect, useSyncExternalStore } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { colleagues, type Person } from '../apollo/colleagues';
import { joinPresence } from '../apollo/presence';
import { useViewer, type Viewer } from '../apollo/viewer';
import { personColor } from '../lib/person-color';
import { dayName } from '../lib/time';
import { initialsOf } from '../ui/avatar';
import { MenuButton, MenuItem } from '../ui/menu';
import { Tooltip } from '../ui/tooltip';
import styles from './shell.module.css';

const MOST_SHOWN = 3;

/** Who else is at work, and which day they look at; a press goes to somebody's day. Nothing while one is alone. */
export function PeopleHere(): ReactElement | null {
  const { id, workspace } = useViewer();
  const navigate = useNavigate();
  const people = useSyncExternalStore(colleagues.subscribePeople, colleagues.people);
  useEffect(() => joinPresence(id), [id]);
  if (people.length === 0) return null;
  const shown = people.length > MOST_SHOWN + 1 ? people.slice(0, MOST_SHOWN) : people;
  const words = people.map((person) => `${person.name}, ${placeOf(person, workspace)}`).join('; ');
  return (
    <MenuButton
      label="Colleagues who are here"
      trigger={
        <Tooltip text={words}>
          <AriaButton className={styles.here!} aria-label={`Here now: ${words}`}>
            {shown.map(({ userId, name }) => (
              <span key={userId} className={styles.face} style={{ '--who': personColor(userId) } as CSSProperties} aria-hidden>
                {initialsOf(name)}
              </span>
            ))}
            {people.length > shown.length && (
              <span className={styles.face} aria-hidden>
                +{people.length - shown.length}
              </span>
            )}
          </AriaButton>
        </Tooltip>
      }
    >
      {people.map((person) => (
        <MenuItem
          key={person.userId}
          id={person.userId}
          note={placeOf(person, workspace)}
          isDisabled={person.days.length === 0}
          onAction={() => void navigate(`/schedule?day=${person.days[0]}`)}
        >
          {person.name}
        </MenuItem>
      ))}
    </MenuButton>
  );
}

function placeOf({ days, isCarrying }: Person, zone: Viewer['workspace']): string {
  if (days.length === 0) return 'not on the schedule';
  return `${days.map((day) => dayName(day, zone)).join(' and ')}${isCarrying ? ', a card in hand' : ''}`;
}
