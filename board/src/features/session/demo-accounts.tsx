import type { ReactElement } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { Avatar } from '../../ui/avatar';
import type { DemoAccount } from './setup-state';
import styles from './demo-accounts.module.css';

const roleWords: Readonly<Record<string, string>> = {
  OWNER: 'Owner',
  MANAGER: 'Manager',
  DISPATCHER: 'Dispatcher',
  TECHNICIAN: 'Technician',
};

/** The demo's people, one click each. */
export function DemoAccounts({
  accounts,
  pending,
  isDisabled,
  onChoose,
}: {
  accounts: readonly DemoAccount[];
  pending: string | null;
  isDisabled: boolean;
  onChoose: (account: DemoAccount) => void;
}): ReactElement {
  return (
    <section aria-labelledby="demo">
      <h2 id="demo" className={styles.title}>
        This is a demo: sign in as
      </h2>
      <ul className={styles.list}>
        {accounts.map((account) => (
          <li key={account.email}>
            <AriaButton className={styles.row!} isDisabled={isDisabled || pending !== null} onPress={() => onChoose(account)}>
              <Avatar name={account.name} size="large" />
              <span className={styles.who}>
                <b>{account.name}</b>
                <span>{account.email}</span>
              </span>
              <span className={styles.role}>{pending === account.email ? 'Signing in' : (roleWords[account.role] ?? account.role)}</span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
