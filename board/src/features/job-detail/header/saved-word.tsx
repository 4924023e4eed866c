import { Check, TriangleAlert } from 'lucide-react';
import { useSyncExternalStore, type ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { useJobPage } from '../job-context';
import styles from './header.module.css';

const WORDS = { idle: '', saving: 'Saving …', saved: 'Saved', failed: 'Not saved' };

/** Quiet when all is well; for a moment the last edit can be taken back. */
export function SavedWord(): ReactElement {
  const { saves } = useJobPage();
  const { word, undo } = useSyncExternalStore(saves.subscribe, saves.now);
  return (
    <span className={styles.saved} data-word={word}>
      {word === 'saved' && <Check size={14} aria-hidden />}
      {word === 'failed' && <TriangleAlert size={14} aria-hidden />}
      <span role="status">{WORDS[word]}</span>
      {undo && (
        <Button variant="bare" onPress={undo}>
          Undo
        </Button>
      )}
    </span>
  );
}
