import { ChevronDown, Ellipsis, Mail, UserRoundX } from 'lucide-react';
import { useState, type ReactElement, type ReactNode } from 'react';
import { useViewer } from '../../apollo/viewer';
import type { Role } from '../../graphql/graphql';
import { roleWords } from '../../lib/role-words';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { VisuallyHidden } from '../../ui/live-region';
import { MenuButton, MenuItem, MenuSection } from '../../ui/menu';
import { Skeleton } from '../../ui/skeleton';
import { roleNotes } from './role-notes';
import type { Doubt } from './sure-dialog';
import type { Member, TeamDesk } from './team-desk';
import styles from './team.module.css';

interface Hands {
  desk: TeamDesk;
  /** Asks before it is done. */
  onDoubt: (doubt: Doubt) => void;
}

export function TeamTable({ members, ...hands }: Hands & { members: readonly Member[] }): ReactElement {
  return (
    <Table>
      {members.map((member) => (
        <MemberRow key={member.userId} member={member} {...hands} />
      ))}
    </Table>
  );
}

const WAITING = [
  { column: styles.name, width: '48%' },
  { column: styles.email, width: '64%' },
  { column: styles.roleCell, width: 88 },
  { column: styles.technician, width: '52%' },
  { column: styles.more, width: 16 },
];

/** The places of rows that are on their way. */
export function WaitingTable(): ReactElement {
  return (
    <Table>
      {[0, 1, 2, 3, 4].map((row) => (
        <tr key={row} className={styles.row} data-waiting aria-hidden>
          {WAITING.map(({ column, width }) => (
            <td key={width} className={column}>
              <Skeleton width={width} />
            </td>
          ))}
        </tr>
      ))}
    </Table>
  );
}

function Table({ children }: { children: ReactNode }): ReactElement {
  return (
    <table className={styles.table} aria-label="Team">
      <thead>
        <tr className={styles.headings}>
          <th scope="col">Name</th>
          <th scope="col">Signs in with</th>
          <th scope="col">Role</th>
          <th scope="col">Technician</th>
          <th scope="col">
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

const AWAITS_PASSWORD = 'Has not chosen a password yet';

function MemberRow({ member, desk, onDoubt }: Hands & { member: Member }): ReactElement {
  const viewer = useViewer();
  const { name, email, technician, awaitsPassword, removable, reason } = member;
  const isViewer = member.userId === viewer.id;
  return (
    <tr className={styles.row}>
      <th scope="row" className={styles.name}>
        <Avatar name={name} {...(technician && { color: technician.color })} />
        <span className={styles.text}>{name}</span>
        {isViewer && <span className={styles.mark}>You</span>}
        {awaitsPassword && (
          <span className={styles.mark} title={AWAITS_PASSWORD}>
            Invited
          </span>
        )}
      </th>
      <td className={styles.email} title={email}>
        {email}
      </td>
      <td className={styles.roleCell}>
        <RoleMenu member={member} onChoose={(role) => (isViewer ? onDoubt({ member, role }) : desk.change(member, role))} />
      </td>
      <td className={styles.technician}>
        {technician ? (
          <>
            <Avatar name={technician.name} color={technician.color} />
            <span className={styles.text}>{technician.name}</span>
          </>
        ) : (
          <span className={styles.none}>
            <span aria-hidden>–</span>
            <VisuallyHidden>None</VisuallyHidden>
          </span>
        )}
      </td>
      <td className={styles.more}>
        <MenuButton
          label={`Actions for ${name}`}
          trigger={
            <Button variant="bare" className={styles.moreButton} aria-label={`Actions for ${name}`}>
              <Ellipsis aria-hidden />
            </Button>
          }
        >
          {awaitsPassword && (
            <MenuItem icon={<Mail aria-hidden />} note={AWAITS_PASSWORD} onAction={() => void desk.invite(member)}>
              Mail the link again
            </MenuItem>
          )}
          {removable ? (
            <MenuItem icon={<UserRoundX aria-hidden />} onAction={() => onDoubt({ member, role: null })}>
              Take away access…
            </MenuItem>
          ) : (
            <MenuSection title="Not possible now">
              <MenuItem isDisabled note={reason ?? undefined}>
                Take away access
              </MenuItem>
            </MenuSection>
          )}
        </MenuButton>
      </td>
    </tr>
  );
}

/** What somebody is, and what else the viewer may make of them; only the word where there is nothing to choose. */
function RoleMenu({ member, onChoose }: { member: Member; onChoose: (role: Role) => void | Promise<void> }): ReactElement {
  const { name, role, roles } = member;
  const [isSending, setSending] = useState(false);
  if (roles.length === 0) return <span className={styles.role}>{roleWords[role]}</span>;
  const choose = async (next: Role) => {
    setSending(true);
    await onChoose(next);
    setSending(false);
  };
  const offered = (Object.keys(roleWords) as Role[]).filter((one) => one === role || roles.includes(one));
  return (
    <MenuButton
      label={`Role of ${name}`}
      placement="bottom start"
      trigger={
        <Button
          variant="bare"
          className={styles.roleButton}
          isPending={isSending}
          aria-label={`${roleWords[role]}. Change the role of ${name}`}
        >
          {roleWords[role]}
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      <MenuSection
        title={`What ${name} may do`}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[role]}
        onSelectionChange={(keys) => {
          const [next] = keys as Set<Role>;
          if (next && next !== role) void choose(next);
        }}
      >
        {offered.map((one) => (
          <MenuItem key={one} id={one} note={roleNotes[one]}>
            {roleWords[one]}
          </MenuItem>
        ))}
      </MenuSection>
    </MenuButton>
  );
}
