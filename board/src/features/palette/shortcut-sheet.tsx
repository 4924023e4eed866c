import { useSyncExternalStore, type ReactElement } from 'react';
import { Dialog } from '../../ui/dialog';
import { Kbd } from '../../ui/kbd';
import { isMac, keyNames, singleKeys, useShortcuts } from '../../ui/shortcuts';
import type { Shortcut } from '../../ui/shortcuts';
import styles from './shortcut-sheet.module.css';

/** Every key that works on the page beneath, by what it is for; and the switch for those without Ctrl, ⌘ or Alt. */
export function ShortcutSheet({ onClose }: { onClose: () => void }): ReactElement {
  const shortcuts = useShortcuts();
  const areOn = useSyncExternalStore(singleKeys.subscribe, singleKeys.areOn);
  const groups = byGroup(shortcuts);
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={onClose}>
      <div className={styles.groups}>
        {[...groups].map(([group, labels]) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl>
              {[...labels].map(([label, ways]) => (
                <div key={label}>
                  <dt>
                    {label}
                    {ways[0]!.note && <small>{ways[0]!.note}</small>}
                  </dt>
                  <dd>
                    {ways.map(({ keys }, at) => (
                      <span key={keys}>
                        {at > 0 && <small>or</small>}
                        {keyNames(keys).map((name) => (
                          <Kbd key={name}>{name}</Kbd>
                        ))}
                      </span>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles.note}>
        {isMac ? '⌘N' : 'Ctrl+N'} opens a new job too once this page is installed as an app (the browser’s menu, “Install”): in a tab the
        browser keeps that key for itself.
      </p>
      <label className={styles.switch}>
        <input type="checkbox" checked={areOn} onChange={(event) => singleKeys.set(event.target.checked)} />
        Keys without {isMac ? '⌘ or ⌥' : 'Ctrl or Alt'} work on this device
      </label>
    </Dialog>
  );
}

/** Headings, and under each what can be done with all keys that do it. */
function byGroup(shortcuts: readonly Shortcut[]): Map<string, Map<string, Shortcut[]>> {
  const groups = new Map<string, Map<string, Shortcut[]>>();
  for (const one of shortcuts) {
    const labels = groups.get(one.group) ?? new Map<string, Shortcut[]>();
    groups.set(one.group, labels.set(one.label, [...(labels.get(one.label) ?? []), one]));
  }
  return groups;
}
