import { LogOut } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useViewer } from '../apollo/viewer';
import { Avatar } from '../ui/avatar';
import { MenuButton, MenuDivider, MenuItem, MenuSection } from '../ui/menu';
import { chooseTheme, useTheme, type ThemeChoice } from '../ui/theme';
import { roleWords } from '../lib/role-words';
import { leave } from './sign-out';
import styles from './shell.module.css';

/** Who is signed in, the theme, and the way out. */
export function UserMenu(): ReactElement {
  const viewer = useViewer();
  const { choice } = useTheme();
  return (
    <MenuButton
      label="Account"
      trigger={
        <AriaButton className={styles.user!} aria-label={`Account of ${viewer.name}`}>
          <Avatar name={viewer.name} size="large" color={viewer.technician?.color ?? 'var(--who-1)'} />
        </AriaButton>
      }
    >
      <MenuSection title={`${viewer.name} · ${roleWords[viewer.role]}`}>
        <MenuItem icon={<LogOut aria-hidden />} onAction={() => void leave()}>
          Sign out
        </MenuItem>
      </MenuSection>
      <MenuDivider />
      <MenuSection
        title="Appearance"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[choice]}
        onSelectionChange={(keys) => chooseTheme([...keys][0] as ThemeChoice)}
      >
        <MenuItem id="system">Like this device</MenuItem>
        <MenuItem id="light">Light</MenuItem>
        <MenuItem id="dark">Dark</MenuItem>
      </MenuSection>
    </MenuButton>
  );
}
