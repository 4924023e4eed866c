import { RotateCcw } from 'lucide-react';
import { useId, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { IconButton } from '../../ui/button';
import { usePressedFor } from '../../ui/kbd';
import { chooseKey, keymap } from '../../ui/keymap';
import type { KeyChanges } from '../../ui/keymap';
import { announce } from '../../ui/live-region';
import { keyNames, knownShortcuts, written } from '../../ui/shortcuts';
import type { Shortcut } from '../../ui/shortcuts';
import styles from './shortcut-sheet.module.css';

/** A key as a button: pressed, it waits for the new one. Tab and Escape leave it as it was. */
export function ChangeableKey({ shortcut, onChange }: { shortcut: Shortcut; onChange: (changes: KeyChanges) => void }): ReactElement {
  const { keys, label } = shortcut;
  const pressed = usePressedFor(keys);
  const [isWaiting, setWaiting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const problemId = useId();
  const names = keyNames(pressed);

  const wait = (next: boolean) => {
    setWaiting(next);
    setProblem(null);
  };
  const keep = (next: string) => {
    const { [keys]: _, ...others } = keymap.current();
    onChange(next === keys ? others : { ...others, [keys]: next });
    announce(`${label} is now ${keyNames(next).join(' ')}.`);
    wait(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isWaiting || event.key === 'Tab') return;
    // Nothing that is pressed here goes to the dialog or to the button.
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return wait(false);
    const press = written(event.nativeEvent);
    if (press === null) return;
    const choice = chooseKey(press, keys, knownShortcuts());
    if ('keys' in choice) keep(choice.keys);
    else setProblem(choice.problem);
  };
  return (
    <span className={styles.changeable}>
      {problem && (
        <small id={problemId} role="alert" className={styles.problem}>
          {problem}
        </small>
      )}
      {pressed !== keys && (
        <IconButton
          label={`Reset the key of “${label}” to ${keyNames(keys).join(' ')}`}
          icon={<RotateCcw aria-hidden />}
          onPress={() => keep(keys)}
        />
      )}
      <button
        type="button"
        className={styles.key}
        aria-label={isWaiting ? `Press the new key for “${label}”` : `${names.join(' ')}. Change the key of “${label}”`}
        aria-describedby={problem ? problemId : undefined}
        data-waiting={isWaiting || undefined}
        onClick={() => wait(true)}
        onBlur={() => wait(false)}
        onKeyDown={onKeyDown}
      >
        {isWaiting ? 'Press a key' : names.join(' ')}
      </button>
    </span>
  );
}
