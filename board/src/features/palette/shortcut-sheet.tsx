import { useSyncExternalStore, type ReactElement } from 'react';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';
import { isChangeable, keymap } from '../../ui/keymap';
import type { KeyChanges } from '../../ui/keymap';
import { isMac, keyNames, singleKeys, useShortcuts } from '../../ui/shortcuts';
import type { Shortcut } from '../../ui/shortcuts';
import { ChangeableKey } from './changeable-key';
import styles from './shortcut-sheet.module.css';

/** Every key that works on the page beneath, by what it is for; those without Ctrl or ⌘ can be changed, and switched off together. */
export function ShortcutSheet({ onChange, onClose }: { onChange: (changes: KeyChanges) => void; onClose: () => void }): ReactElement {
  const shortcuts = useShortcuts();
  const areOn = useSyncExternalStore(singleKeys.subscribe, singleKeys.areOn);
  const changes = useSyncExternalStore(keymap.subscribe, keymap.current);
  const groups = byGroup(shortcuts);
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={onClose}>
      <p className={styles.lead}>Press a framed key to change it, on all your devices.</p>
      <div className={styles.groups}>
        {[...groups].map(([group, labels]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {[...labels].map(([what, ways]) => (
                <div key={what}>
                  <dt>
                    {ways[0]!.label}
                    {ways[0]!.note && <small>{ways[0]!.note}</small>}
                  </dt>
                  <dd>
                    {ways.map((way, at) => (
                      <span key={way.keys}>
                        {at > 0 && <small>or</small>}
                        {isChangeable(way.keys) ? <ChangeableKey shortcut={way} onChange={onChange} /> : <Keys keys={way.keys} />}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      {Object.keys(changes).length > 0 && (
        <p className={styles.note}>
          <Button onPress={() => onChange({})}>Reset all keys</Button>
        </p>
      )}
      <p className={styles.note}>
        {isMac ? '⌘N' : 'Ctrl+N'} opens a new job too once this page is installed as an app (the browser’s menu, “Install”): in a tab the
        browser keeps that key for itself.
      </p>
      <label className={styles.switch}>
        <input type="checkbox" checked={areOn} onChange={(event) => singleKeys.set(event.target.checked)} />
        Letters and signs without {isMac ? '⌘ or ⌥' : 'Ctrl or Alt'} work on this device
      </label>
    </Dialog>
  );
}

function Keys({ keys }: { keys: string }): ReactElement {
  return (
    <>
      {keyNames(keys).map((name) => (
        <Kbd key={name}>{name}</Kbd>
      ))}
    </>
  );
}

/** Headings, and under each what can be done with all keys that do it. */
function byGroup(shortcuts: readonly Shortcut[]): Map<string, Map<string, Shortcut[]>> {
  const groups = new Map<string, Map<string, Shortcut[]>>();
  for (const one of shortcuts) {
    const group = groups.get(one.group) ?? new Map<string, Shortcut[]>();
    const what = `${one.label} ${one.note ?? ''}`;
    groups.set(one.group, group.set(what, [...(group.get(what) ?? []), one]));
  }
  return groups;
}
