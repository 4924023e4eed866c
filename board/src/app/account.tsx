import type { ReactElement } from 'react';
import { useViewer } from '../apollo/viewer';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { chooseTheme, useTheme, type ThemeChoice } from '../ui/theme';
import { roleWords } from '../lib/role-words';
import { leave } from './sign-out';
import styles from './account.module.css';

const themes: readonly { choice: ThemeChoice; label: string }[] = [
  { choice: 'system', label: 'Like this device' },
  { choice: 'light', label: 'Light' },
  { choice: 'dark', label: 'Dark' },
];

/** Who is signed in, the theme, and the way out. */
export function Account(): ReactElement {
  const viewer = useViewer();
  const { choice } = useTheme();
  return (
    <div className={styles.body}>
      <header className={styles.person}>
        <Avatar name={viewer.name} size="large" color={viewer.technician?.color ?? 'var(--who-1)'} />
        <div>
          <h1 tabIndex={-1}>{viewer.name}</h1>
          <p>
            {roleWords[viewer.role]} at {viewer.workspace.name}
          </p>
          <p>{viewer.email}</p>
        </div>
      </header>
      {viewer.role === 'TECHNICIAN' && !viewer.technician && (
        <p className={styles.note}>
          Your sign-in is not linked to a technician yet, so there is no day to show. Ask the office to link it.
        </p>
      )}
      <h2 id="theme">Appearance</h2>
      <div role="radiogroup" aria-labelledby="theme">
        {themes.map((theme) => (
          <label key={theme.choice} className={styles.theme}>
            <input type="radio" name="theme" checked={choice === theme.choice} onChange={() => chooseTheme(theme.choice)} />
            {theme.label}
          </label>
        ))}
      </div>
      <Button size="touch" className={styles.out} onPress={() => void leave()}>
        Sign out
      </Button>
    </div>
  );
}
