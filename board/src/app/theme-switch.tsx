import { Moon, Sun } from 'lucide-react';
import type { ReactElement } from 'react';
import { IconButton } from '../ui/button';
import { chooseTheme, useTheme } from '../ui/theme';
import styles from './shell.module.css';

/** One press between light and dark; "like this device" is in the account's menu, and on a phone the whole choice. */
export function ThemeSwitch(): ReactElement {
  const { shown } = useTheme();
  const isDark = shown === 'dark';
  return (
    <IconButton
      className={styles.theme}
      label={isDark ? 'Light theme' : 'Dark theme'}
      icon={isDark ? <Sun /> : <Moon />}
      onPress={() => chooseTheme(isDark ? 'light' : 'dark')}
    />
  );
}
