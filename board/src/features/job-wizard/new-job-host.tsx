import { Plus } from 'lucide-react';
import { lazy, Suspense, useEffect, useSyncExternalStore, type ReactElement } from 'react';
import { newJobRequest, openNewJob } from '../../lib/office-commands';
import { Button } from '../../ui/button';
import { ShortcutHint, usePressedFor } from '../../ui/kbd';
import { Media, useMedia } from '../../ui/media';
import { keyNames, useShortcut } from '../../ui/shortcuts';
import styles from './new-job-host.module.css';

const load = () => import('./job-wizard');
const JobWizard = lazy(async () => ({ default: (await load()).JobWizard }));
const ANYWHERE = 'Anywhere';
const OPEN = 'new-job-open';
const installed = new Media('(display-mode: standalone)');

/** The button in the top bar, the keys, and the wizard itself, whose code comes with its first use. */
export function NewJobHost(): ReactElement {
  const request = useSyncExternalStore(newJobRequest.subscribe, newJobRequest.current);
  const isInstalled = useMedia(installed);
  const run = () => openNewJob();
  const key = usePressedFor('n');
  useShortcut({ keys: 'n', label: 'New job', group: ANYWHERE, run });
  useShortcut({ keys: 'alt+n', label: 'New job', group: ANYWHERE, run });
  useShortcut({
    keys: 'mod+n',
    label: 'New job',
    group: ANYWHERE,
    run,
    isEnabled: isInstalled,
    note: 'in the installed app; a browser tab keeps this key for itself',
  });
  useReopening(request !== null);
  return (
    <>
      <Button
        variant="primary"
        className={styles.button}
        onPress={run}
        onHoverStart={() => void load()}
        aria-keyshortcuts={`${keyNames(key).join('+')} Alt+N`}
      >
        <Plus aria-hidden />
        <span className={styles.words}>New job</span>
        <ShortcutHint keys="n" />
      </Button>
      {request && (
        <Suspense>
          <JobWizard prefill={request} />
        </Suspense>
      )}
    </>
  );
}

/** A page that is reloaded under the open wizard opens it again, with all that was typed. */
function useReopening(isOpen: boolean): void {
  useEffect(() => {
    if (storedIsOpen()) openNewJob();
  }, []);
  useEffect(() => {
    try {
      if (isOpen) sessionStorage.setItem(OPEN, '1');
      else sessionStorage.removeItem(OPEN);
    } catch {
      // Without storage one presses N again.
    }
  }, [isOpen]);
}

function storedIsOpen(): boolean {
  try {
    return sessionStorage.getItem(OPEN) !== null;
  } catch {
    return false;
  }
}
