import { Moon, Sun } from 'lucide-react';
import type { ReactElement } from 'react';
import { IconButton } from '../ui/button';
import { chooseTheme, useTheme } from '../ui/theme';

/** One press between light and dark; "like this device" is in the account's menu. */
export function ThemeSwitch(): ReactElement {
  const { shown } = useTheme();
  const isDark = shown === 'dark';
  return (
    <IconButton
      label={isDark ? 'Light theme' : 'Dark theme'}
      icon={isDark ? <Sun /> : <Moon />}
      onPress={() => chooseTheme(isDark ? 'light' : 'dark')}
    />
  );
}
