import { Pencil } from 'lucide-react';
import type { ReactElement } from 'react';
import { JobPageWorkOrderDocument } from '../../../graphql/graphql';
import { Button, IconButton } from '../../../ui/button';
import { BothVersions, NotSaved } from '../edit/both-versions';
import edit from '../edit/edit.module.css';
import { useFieldEdit } from '../edit/use-field-edit';
import { useJob, useJobPage } from '../job-context';
import { entriesOf, partInput, PARTS, partText, type PartField } from '../model/work-order';
import styles from './cards.module.css';

/** One part of the work order, saved by itself: two people may write two parts at once. */
export function WorkOrderPart({ part }: { part: PartField }): ReactElement {
  const { desk } = useJobPage();
  const job = useJob();
  const { label, hint, isList } = PARTS[part];
  const text = partText(job, part);
  const field = useFieldEdit<string>({
    field: part,
    of: (now) => partText(now, part),
    isSame: (a, b) => (isList ? entriesOf(a).join('\n') === entriesOf(b).join('\n') : a.trim() === b.trim()),
    saved: `${label} saved`,
    save: (value, expectedVersion) => desk.send(JobPageWorkOrderDocument, { jobId: job.id, ...partInput(part, value), expectedVersion }),
  });
  return (
    <section className={styles.part} aria-label={label}>
      <h3 className={styles.partHead}>
        {label}
        {field.mine === null && text && <IconButton label={`Edit ${label.toLowerCase()}`} icon={<Pencil />} onPress={field.begin} />}
      </h3>
      {field.mine === null ? (
        <Shown text={text} isList={isList} label={label} onBegin={field.begin} />
      ) : (
        <>
          <textarea
            className={edit.input}
            aria-label={label}
            placeholder={hint}
            rows={Math.min(12, Math.max(3, field.mine.split('\n').length + 1))}
            value={field.mine}
            autoFocus
            onChange={(event) => field.type(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) void field.commit();
              if (event.key === 'Escape') field.discard();
            }}
          />
          {field.theirs && (
            <BothVersions
              what={label.toLowerCase()}
              mine={field.mine}
              theirs={field.theirs.value || 'Nothing'}
              by={field.theirs.by}
              onKeepMine={field.keepMine}
              onTakeTheirs={field.takeTheirs}
            />
          )}
          {field.problem && <NotSaved problem={field.problem} onAgain={() => void field.commit()} />}
          {!field.theirs && (
            <div className={edit.row}>
              <Button variant="primary" isPending={field.isSaving} onPress={() => void field.commit()}>
                Save
              </Button>
              <Button onPress={field.discard}>Cancel</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}

interface ShownProps {
  text: string;
  isList: boolean;
  label: string;
  onBegin: () => void;
}

function Shown({ text, isList, label, onBegin }: ShownProps): ReactElement {
  if (!text)
    return (
      <button type="button" className={styles.empty} onClick={onBegin}>
        Add {label.toLowerCase()}
      </button>
    );
  if (!isList) return <p className={styles.noteBody}>{text}</p>;
  return (
    <ul className={styles.entries}>
      {entriesOf(text).map((entry, index) => (
        <li key={`${index}-${entry}`}>{entry}</li>
      ))}
    </ul>
  );
}
