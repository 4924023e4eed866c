import { Search } from 'lucide-react';
import { useEffect, useState, type ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { usePreference } from '../../apollo/use-preference';
import { useViewer } from '../../apollo/viewer';
import { Kbd } from '../../ui/kbd';
import { keymap, readKeyChanges } from '../../ui/keymap';
import { isMac, useShortcut } from '../../ui/shortcuts';
import { Palette } from './palette';
import type { PaletteProps } from './palette';
import { ShortcutSheet } from './shortcut-sheet';
import styles from './palette-host.module.css';

const ANYWHERE = 'Anywhere';
/** Which keys the viewer has changed, for every device of theirs. */
const KEPT = 'shortcuts.keys';

/** The field in the top bar that opens the palette, the palette itself, the sheet of shortcuts, and the keys for all of them. */
export function PaletteHost(): ReactElement {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);
  const navigate = useNavigate();
  const { permissions } = useViewer();
  const [kept, keep] = usePreference(KEPT);
  useEffect(() => keymap.set(readKeyChanges(kept)), [kept]);
  const close = () => setOpen(null);
  const find = () => setOpen('palette');
  const goTo = (to: string) => () => void navigate(to);
  useShortcut({ keys: 'mod+k', label: 'Find or do', group: ANYWHERE, run: find, worksWhileTyping: true });
  useShortcut({ keys: '/', label: 'Search', group: ANYWHERE, run: find });
  useShortcut({ keys: 'g j', label: 'Jobs', group: ANYWHERE, run: goTo('/jobs') });
  useShortcut({ keys: 'g s', label: 'Schedule', group: ANYWHERE, run: goTo('/schedule') });
  useShortcut({ keys: 'g t', label: 'Team', group: ANYWHERE, run: goTo('/team'), isEnabled: permissions.includes('team:manage') });
  useShortcut({ keys: '?', label: 'Keyboard shortcuts', group: ANYWHERE, run: () => setOpen('shortcuts') });
  const act: PaletteProps['onAct'] = (job, action) => void navigate(`/jobs/${job.number}`, { state: { act: action } });
  return (
    <>
      <AriaButton className={styles.find!} aria-label="Find or do" aria-keyshortcuts={isMac ? 'Meta+K' : 'Control+K'} onPress={find}>
        <Search aria-hidden />
        <span>Search jobs, customers, addresses</span>
        <Kbd>{isMac ? '⌘K' : 'Ctrl K'}</Kbd>
      </AriaButton>
      {open === 'palette' && <Palette onClose={close} onShortcuts={() => setOpen('shortcuts')} onAct={act} />}
      {open === 'shortcuts' && <ShortcutSheet onChange={keep} onClose={close} />}
    </>
  );
}
