import { useApolloClient } from '@apollo/client/react';
import { clsx } from 'clsx';
import { Redo2, Undo2 } from 'lucide-react';
import { useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { onLogMoved } from '../apollo/log-moved';
import { onMutationSettled } from '../apollo/mutation-watch';
import { undoDesk, type Direction } from '../apollo/undo-desk';
import { useViewer } from '../apollo/viewer';
import { Button } from '../ui/button';
import { keyNames, useShortcut } from '../ui/shortcuts';
import { Tooltip } from '../ui/tooltip';
import styles from './shell.module.css';

const group = 'Anywhere';
const KEYS: Readonly<Record<Direction, string>> = { undo: 'mod+z', redo: 'mod+shift+z' };
/** What another device of the same person did is on the buttons this soon; a press asks the API in any case. */
const LOOK_AGAIN_MS = 2_000;

/** Takes back and brings back the person's last steps, whichever screen they were done on: two buttons, two keys. */
export function UndoButtons(): ReactElement {
  const shop = useViewer().workspace;
  const desk = undoDesk(useApolloClient());
  const next = useSyncExternalStore(desk.subscribe, desk.current);
  const undo = () => void desk.step('undo', shop);
  const redo = () => void desk.step('redo', shop);
  useShortcut({ keys: KEYS.undo, label: 'Undo the last change', group, run: undo });
  useShortcut({ keys: KEYS.redo, label: 'Redo it', group, run: redo });
  useEffect(() => {
    const look = () => void desk.refresh(shop);
    look();
    const stops = [onMutationSettled(look), onLogMoved(paced(look))];
    return () => stops.forEach((stop) => stop());
  }, [desk, shop]);
  return (
    <div className={styles.undo} role="group" aria-label="Undo and redo">
      <Step verb="Undo" words={next.undo} keys={KEYS.undo} icon={<Undo2 aria-hidden />} onPress={undo} />
      <Step verb="Redo" words={next.redo} keys={KEYS.redo} icon={<Redo2 aria-hidden />} onPress={redo} />
    </div>
  );
}

interface StepProps {
  verb: 'Undo' | 'Redo';
  words: string | null;
  keys: string;
  icon: ReactElement;
  onPress: () => void;
}

/** What it would take is in the tooltip, which is read as its description. Never disabled: with the last step the focus would be lost. */
function Step({ verb, words, keys, icon, onPress }: StepProps): ReactElement {
  const text = words === null ? `Nothing to ${verb.toLowerCase()}` : `${verb}: ${words}`;
  return (
    <Tooltip text={text} shortcut={keyNames(keys).join(' ')}>
      <Button
        variant="bare"
        aria-label={`${verb} last step`}
        className={clsx(styles.step, words === null && styles.idle)}
        onPress={onPress}
      >
        {icon}
      </Button>
    </Tooltip>
  );
}

/** At most once in a while, and not for a tab that nobody sees. */
function paced(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      if (!document.hidden) work();
    }, LOOK_AGAIN_MS);
  };
}
