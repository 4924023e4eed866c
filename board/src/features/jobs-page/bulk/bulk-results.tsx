import { useEffect, useMemo, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useViewer } from '../../../apollo/viewer';
import type { BulkResultFragment } from '../../../graphql/graphql';
import { fieldWords, valueWords } from '../../../lib/change-words';
import type { BulkDesk } from './bulk-desk';
import { failuresByCode, jobsWords, whyWords } from './model/bulk-change';
import styles from './bulk.module.css';

/** Nobody reads two thousand lines in a dialog; the counts above them are whole. */
const SHOWN = 100;
const SHOWN_FAILURES = 12;

/** What a change does, or did, job by job: first what it can't do, by reason, then what changes from what to what. */
export function BulkResults({
  desk,
  result,
  today,
  isPreview,
}: {
  desk: BulkDesk;
  result: BulkResultFragment;
  today: string;
  isPreview: boolean;
}): ReactElement {
  const { workspace } = useViewer();
  const reasons = useMemo(() => failuresByCode(result.failed), [result]);
  const names = useNames(desk, result);
  const unchanged = result.succeeded.length - result.changes.length;
  return (
    // A part that scrolls has to be reached by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.results} tabIndex={0} role="region" aria-label={isPreview ? 'What would change' : 'What was done'}>
      {reasons.map(({ code, jobs }) => (
        <section key={code} className={styles.reason}>
          <h3>
            {jobsWords(jobs.length, workspace.locale)} {isPreview ? 'can’t' : 'could not'}: {whyWords(code)}
          </h3>
          <ul>
            {jobs.slice(0, SHOWN_FAILURES).map(({ jobId, message }) => (
              <li key={jobId}>
                <JobName job={names.get(jobId)} />
                <span>{message}</span>
              </li>
            ))}
          </ul>
          {jobs.length > SHOWN_FAILURES && <p>and {(jobs.length - SHOWN_FAILURES).toLocaleString(workspace.locale)} more</p>}
        </section>
      ))}
      {unchanged > 0 && <p className={styles.note}>{jobsWords(unchanged, workspace.locale)} stay as they are: nothing to change.</p>}
      <ul>
        {result.changes.slice(0, SHOWN).map(({ job, changes }) => (
          <li key={job.id}>
            <NumberLink number={job.number} name={job.customer.name} />
            <span className={styles.name}>{job.customer.name}</span>
            <span className={styles.change}>
              {changes.map(({ field, from, to }) => (
                <span key={field}>
                  <b>{fieldWords(field)}</b> {from && <s>{valueWords(field, from, today, workspace)}</s>}{' '}
                  {valueWords(field, to, today, workspace)}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {result.changes.length > SHOWN && (
        <p className={styles.note}>and {(result.changes.length - SHOWN).toLocaleString(workspace.locale)} more like these.</p>
      )}
    </div>
  );
}

function JobName({ job }: { job: { number: string; customerName: string } | undefined }): ReactElement {
  return job ? <NumberLink number={job.number} name={job.customerName} /> : <span />;
}

function NumberLink({ number, name }: { number: string; name: string }): ReactElement {
  return (
    <Link to={`/jobs/${number}`} target="_blank" title={name} className={styles.number!}>
      {number}
    </Link>
  );
}

/** Who the jobs are that could not be changed: the API tells only which. */
function useNames(desk: BulkDesk, result: BulkResultFragment): Map<string, { number: string; customerName: string }> {
  const [names, setNames] = useState(new Map<string, { number: string; customerName: string }>());
  useEffect(() => {
    const ids = failuresByCode(result.failed).flatMap(({ jobs }) => jobs.slice(0, SHOWN_FAILURES).map(({ jobId }) => jobId));
    if (ids.length === 0) return;
    let isOver = false;
    desk.names(ids).then(
      (found) => !isOver && setNames(found),
      () => {}, // The reasons stand without the numbers.
    );
    return () => {
      isOver = true;
    };
  }, [desk, result]);
  return names;
}
