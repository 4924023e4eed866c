import { useEffect, useEffectEvent, useRef, useState, type ReactElement } from 'react';
import { Dialog, Heading, I18nProvider, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { serverNow } from '../../apollo/live-status';
import { useViewer } from '../../apollo/viewer';
import { closeNewJob, newJobDay } from '../../lib/office-commands';
import type { NewJobPrefill } from '../../lib/office-commands';
import { dayOf } from '../../lib/time';
import { IconButton } from '../../ui/button';
import { beginWith } from './begin-with';
import { goNow } from './go-now';
import { STEPS } from './model/draft';
import { useCreate } from './use-create';
import { useFillIn } from './use-fill-in';
import { useFirstVisit } from './use-technician-days';
import { WizardContext, useShop, useWizard } from './wizard-context';
import { WizardFooter } from './wizard-footer';
import { WizardSteps } from './wizard-steps';
import { WizardStore } from './wizard-store';
import { Unfinished } from './unfinished';
import { focusField } from './focus-field';
import styles from './wizard.module.css';

/** A new job in five steps, over whatever page is open. Closing it loses nothing. */
export function JobWizard({ prefill }: { prefill: NewJobPrefill }): ReactElement {
  const { id, workspace } = useViewer();
  const [store] = useState(() => {
    const made = new WizardStore(`${workspace.id}:${id}`, { now: serverNow, day: () => newJobDay() ?? dayOf(serverNow(), workspace) });
    beginWith(made, prefill);
    return made;
  });
  return (
    <I18nProvider locale={workspace.locale}>
      <WizardContext value={store}>
        <ModalOverlay isOpen onOpenChange={(open) => !open && closeNewJob()} isDismissable={false} className={styles.scrim!}>
          <Modal className={styles.modal!}>
            <Dialog className={styles.dialog!} aria-label="New job">
              <Body />
            </Dialog>
          </Modal>
        </ModalOverlay>
      </WizardContext>
    </I18nProvider>
  );
}

function Body(): ReactElement {
  const shop = useShop();
  const { store, draft, focus } = useWizard();
  const create = useCreate(store);
  const first = useFirstVisit();
  const form = useRef<HTMLFormElement>(null);
  useFillIn();
  useEffect(() => focusField(form.current, focus.field, store.get().draft), [focus, store]);

  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const key = keyOf(event);
    if (key === 'create') void create();
    else if (key === 'now' && first) goNow(store, first, shop);
    else if (key === 'technicians') {
      store.go('schedule');
      store.focusOn('technicianId');
    } else if (typeof key === 'number') store.go(STEPS[key]!);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  // On the document: the focus may stand on the dialog itself, or in its calendar.
  useEffect(() => {
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.step === 'notes') void create();
        else store.goOn();
      }}
    >
      <header className={styles.head}>
        <Heading slot="title" className={styles.title!}>
          New job
        </Heading>
        <Unfinished />
        <IconButton label="Close" shortcut="Esc" icon={<X />} onPress={closeNewJob} />
      </header>
      <WizardSteps onDoubleBook={() => void create(true)} />
      <WizardFooter onCreate={() => void create()} />
    </form>
  );
}

/** What a key means anywhere in the wizard. By the key's place: with Alt, a Mac types other characters. */
function keyOf(event: KeyboardEvent): 'create' | 'now' | 'technicians' | number | null {
  if (event.isComposing) return null;
  const hasCommand = event.ctrlKey || event.metaKey;
  if (event.key === 'Enter' && hasCommand && !event.altKey) return 'create';
  if (!event.altKey || hasCommand) return null;
  if (event.code === 'KeyE') return 'now';
  if (event.code === 'KeyT') return 'technicians';
  const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code)?.[1];
  return digit ? Number(digit) - 1 : null;
}
