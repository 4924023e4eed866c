import { Pin } from 'lucide-react';
import { useState, type ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import { JobPageAddNoteDocument } from '../../../graphql/graphql';
import { dayOf } from '../../../lib/time';
import { useDraft } from '../../../lib/use-draft';
import { Avatar } from '../../../ui/avatar';
import { Button } from '../../../ui/button';
import { Kbd } from '../../../ui/kbd';
import { isMac } from '../../../ui/shortcuts';
import editStyles from '../edit/edit.module.css';
import { useJob, useJobPage } from '../job-context';
import { momentWords } from '../../../lib/change-words';
import type { JobDetail } from '../model/job-store';
import { Card } from './card';
import styles from './cards.module.css';

const MOST = 10_000;

/** What was said about the job: pinned on top, then the latest first. */
export function NotesCard(): ReactElement {
  const { notes } = useJob();
  const latest = [...notes].sort((a, b) => Number(b.pinned) - Number(a.pinned) || b.at.localeCompare(a.at));
  return (
    <Card title="Notes" fields={['notes']}>
      {latest.length === 0 && <p className={styles.faint}>Nothing yet. Access, hazards and pets belong here.</p>}
      <ul className={styles.notes}>
        {latest.map((note) => (
          <NoteLine key={note.id} note={note} />
        ))}
      </ul>
      <NewNote />
    </Card>
  );
}

function NoteLine({ note }: { note: JobDetail['notes'][number] }): ReactElement {
  const { workspace } = useViewer();
  const { crew } = useJob();
  const color = crew.find(({ id }) => id === note.author.id)?.color;
  return (
    <li className={styles.note}>
      <Avatar name={note.author.name} {...(color ? { color } : {})} />
      <div>
        <p>
          <b>{note.author.name}</b> <span className={styles.faint}>{momentWords(note.at, dayOf(serverNow(), workspace), workspace)}</span>
          {note.pinned && (
            <span className={styles.pinned}>
              <Pin aria-hidden /> Pinned
            </span>
          )}
        </p>
        <p className={styles.noteBody}>{note.body}</p>
      </div>
    </li>
  );
}

function NewNote(): ReactElement {
  const { desk } = useJobPage();
  const { id } = useJob();
  const [text, setText] = useDraft(`job-note/${id}`);
  const [isPinned, setPinned] = useState(false);
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async () => {
    const body = text.trim();
    if (!body || isSending) return;
    setSending(true);
    const input = { jobId: id, body, pinned: isPinned };
    const failure = await desk.run({
      document: JobPageAddNoteDocument,
      input,
      done: 'Note added',
      isUnversioned: true,
      isOwnFailure: true,
    });
    setSending(false);
    if (failure)
      return setProblem(
        failure.code === 'OFFLINE' ? 'Not sent: there is no connection. Your text stays here.' : `Not sent. ${failure.message}`,
      );
    setProblem(null);
    setText('');
    setPinned(false);
  };
  return (
    <div className={styles.newNote}>
      <textarea
        className={editStyles.input}
        aria-label="Write a note"
        placeholder="Write a note for the crew"
        rows={text ? 3 : 1}
        maxLength={MOST}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && (event.metaKey || event.ctrlKey) && void send()}
      />
      {problem && (
        <p className={editStyles.problem} role="alert">
          {problem}
        </p>
      )}
      {text.trim() && (
        <div className={editStyles.row}>
          <Button variant="primary" isPending={isSending} onPress={() => void send()}>
            Add note <Kbd>{isMac ? '⌘ Enter' : 'Ctrl Enter'}</Kbd>
          </Button>
          <label className={styles.check}>
            <input type="checkbox" checked={isPinned} onChange={(event) => setPinned(event.target.checked)} /> Pin it on top
          </label>
        </div>
      )}
    </div>
  );
}
