import { useState, type ReactElement } from 'react';
import { useViewer } from '../../apollo/viewer';
import type { Role } from '../../graphql/graphql';
import { roleWords } from '../../lib/role-words';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import type { Member, TeamDesk } from './team-desk';

/** What is asked about before it is done. */
export interface Doubt {
  member: Member;
  /** null: their access is taken away. */
  role: Role | null;
}

/** Whoever presses Enter without reading has changed nothing: the safe answer has the focus. */
export function SureDialog({ member, role, desk, onClose }: Doubt & { desk: TeamDesk; onClose: () => void }): ReactElement {
  const viewer = useViewer();
  const [isSending, setSending] = useState(false);
  const isViewer = member.userId === viewer.id;
  const go = async () => {
    setSending(true);
    await (role ? desk.change(member, role) : desk.takeAway(member));
    onClose();
  };
  const whose = isViewer ? 'your own access' : `the access of ${member.name}`;
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={onClose}
      title={role ? `Become ${roleWords[role].toLowerCase()}?` : `Take away ${whose}?`}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            Back
          </Button>
          <Button variant="danger" isPending={isSending} onPress={() => void go()}>
            {role ? 'Change my role' : 'Take away access'}
          </Button>
        </>
      }
    >
      <p>{role ? OWN_ROLE : isViewer ? OWN_ACCESS : accessWords(member)}</p>
    </Dialog>
  );
}

const OWN_ROLE = 'It counts at once. You may then no longer be able to change it back: somebody else would have to.';
const OWN_ACCESS = 'Your open screens end at once, and you cannot come back until somebody gives you access again.';

function accessWords({ email, technician }: Member): string {
  const who = technician ? ` As a technician ${technician.name} stays on the schedule.` : '';
  return `Their open screens end at once, and ${email} can no longer sign in here. What they did stays in the history.${who}`;
}
