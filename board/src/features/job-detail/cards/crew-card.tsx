import { Ellipsis, Phone, UserPlus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useByMinute } from '../../../apollo/minute-clock';
import { useViewer } from '../../../apollo/viewer';
import { JobPageAddCrewDocument, JobPageRemoveCrewDocument } from '../../../graphql/graphql';
import { clock, duration } from '../../../lib/time';
import { Avatar } from '../../../ui/avatar';
import { Button, IconButton } from '../../../ui/button';
import { MenuButton, MenuItem } from '../../../ui/menu';
import { useOpenDialog } from '../dialogs/dialog-state';
import { useJob, useJobPage } from '../job-context';
import type { JobDetail } from '../model/job-store';
import { Card } from './card';
import styles from './cards.module.css';

type Member = JobDetail['crew'][number];

/** Who goes: the lead first, then the others. */
export function CrewCard(): ReactElement {
  const { crew, actions } = useJob();
  const openDialog = useOpenDialog();
  const canChange = actions.some(({ action, available }) => action === 'REASSIGN' && available);
  return (
    <Card
      title="Crew"
      fields={['crew', 'timeEntries']}
      action={
        canChange && (
          <Button variant="bare" onPress={() => openDialog({ kind: 'crew' })}>
            <UserPlus aria-hidden /> Add
          </Button>
        )
      }
    >
      {crew.length === 0 && !canChange && <p className={styles.faint}>Nobody yet.</p>}
      {crew.length === 0 && canChange && (
        <button type="button" className={styles.nobody} onClick={() => openDialog({ kind: 'reassign' })}>
          <UserPlus aria-hidden /> Unassigned. Choose a technician
        </button>
      )}
      <ul className={styles.people}>
        {crew.map((member, index) => (
          <CrewMember key={member.id} member={member} isLead={index === 0} canChange={canChange} />
        ))}
      </ul>
    </Card>
  );
}

interface CrewMemberProps {
  member: Member;
  isLead: boolean;
  canChange: boolean;
}

function CrewMember({ member, isLead, canChange }: CrewMemberProps): ReactElement {
  const { timeEntries } = useJob();
  const { workspace } = useViewer();
  const running = timeEntries.find((entry) => entry.technician.id === member.id && !entry.clockedOutAt);
  const worked = useByMinute((now) => (running ? duration((now - Date.parse(running.clockedInAt)) / 60_000) : ''));
  const first = member.name.split(' ')[0];
  return (
    <li className={styles.person}>
      <Avatar name={member.name} color={member.color} size="large" />
      <p className={styles.personText}>
        <b>{member.name}</b> {isLead && <span className={styles.faint}>Lead</span>}
        {running && (
          <span className={styles.clockedIn}>
            Clocked in {clock(running.clockedInAt, workspace)} · {worked}
          </span>
        )}
      </p>
      {member.phone && (
        <a className={styles.iconLink} href={`tel:${member.phone}`} aria-label={`Call ${first}, ${member.phone}`} title={`Call ${first}`}>
          <Phone aria-hidden />
        </a>
      )}
      {canChange && <CrewMenu member={member} isLead={isLead} />}
    </li>
  );
}

function CrewMenu({ member, isLead }: Omit<CrewMemberProps, 'canChange'>): ReactElement {
  const { desk } = useJobPage();
  const { id: jobId } = useJob();
  const openDialog = useOpenDialog();
  const input = { jobId, technicianId: member.id };
  const lead = () =>
    void desk.run({ document: JobPageAddCrewDocument, input: { ...input, isLead: true }, done: `${member.name} leads the job` });
  const leave = () => void desk.run({ document: JobPageRemoveCrewDocument, input, done: `${member.name} left the crew` });
  return (
    <MenuButton label={`Change ${member.name}`} trigger={<IconButton label={`Change ${member.name}`} icon={<Ellipsis />} />}>
      {isLead ? (
        <MenuItem onAction={() => openDialog({ kind: 'reassign' })}>Give it to somebody else</MenuItem>
      ) : (
        <MenuItem onAction={lead}>Make lead</MenuItem>
      )}
      <MenuItem onAction={leave}>Take off this job</MenuItem>
    </MenuButton>
  );
}
