import { Pencil } from 'lucide-react';
import { useRef, type ReactElement } from 'react';
import { JobPageUpdateDocument } from '../../../graphql/graphql';
import { useShortcut } from '../../../ui/shortcuts';
import { BothVersions, NotSaved } from '../edit/both-versions';
import { useFieldEdit } from '../edit/use-field-edit';
import { useJob, useJobPage } from '../job-context';
import styles from './header.module.css';

const MOST = 200;

/** The title, edited where it stands: Enter or leaving saves, Escape keeps the old one and the text for the next time. */
export function TitleEdit(): ReactElement {
  const { desk } = useJobPage();
  const { id, title } = useJob();
  const heading = useRef<HTMLHeadingElement>(null);
  const edit = useFieldEdit<string>({
    field: 'title',
    of: (job) => job.title,
    isSame: (a, b) => a.trim() === b.trim(),
    saved: 'Title saved',
    save: (value, expectedVersion) => desk.send(JobPageUpdateDocument, { jobId: id, title: value.trim(), expectedVersion }),
  });
  useShortcut({ keys: 'e', label: 'Edit the title', group: 'This job', run: edit.begin });
  const end = (how: () => unknown) => {
    how();
    heading.current?.focus();
  };
  return (
    <>
      {edit.mine === null ? (
        <h1 ref={heading} tabIndex={-1} className={styles.name}>
          <button type="button" title="Edit the title (E)" onClick={edit.begin}>
            {title}
            <Pencil aria-hidden />
          </button>
        </h1>
      ) : (
        <h1 className={styles.nameEdit}>
          <input
            aria-label="Title"
            className={styles.nameInput}
            value={edit.mine}
            maxLength={MOST}
            autoFocus
            placeholder="Blank: the first line item’s name"
            aria-invalid={edit.problem !== null}
            onFocus={(event) => event.target.select()}
            onChange={(event) => edit.type(event.target.value)}
            onBlur={() => void edit.commit()}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void edit.commit();
              if (event.key === 'Escape') end(edit.discard);
            }}
          />
        </h1>
      )}
      {(edit.theirs ?? edit.problem) && (
        <div className={styles.below}>
          {edit.theirs && (
            <BothVersions
              what="the title"
              mine={edit.mine || 'The first line item’s name'}
              theirs={edit.theirs.value}
              by={edit.theirs.by}
              onKeepMine={edit.keepMine}
              onTakeTheirs={() => end(edit.takeTheirs)}
            />
          )}
          {edit.problem && <NotSaved problem={edit.problem} onAgain={() => void edit.commit()} />}
        </div>
      )}
    </>
  );
}
