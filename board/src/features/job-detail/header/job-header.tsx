import { TriangleAlert } from 'lucide-react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useJob } from '../job-context';
import { ActionsRow } from './actions-row';
import styles from './header.module.css';
import { LifecycleBar } from './lifecycle-bar';
import { PriorityMenu } from './priority-menu';
import { SavedWord } from './saved-word';
import { StatusPill } from './status-pill';
import { TitleEdit } from './title-edit';

/** Which job, where it stands, and what can be done. */
export function JobHeader(): ReactElement {
  const { number, status, holdReason, cancelReason, followUpOf, warnings } = useJob();
  const why = status === 'ON_HOLD' ? holdReason : status === 'CANCELLED' ? cancelReason : null;
  return (
    <header className={styles.head}>
      <nav className={styles.crumb} aria-label="Breadcrumb">
        <Link to="/jobs">Jobs</Link>
        <span aria-hidden>/</span>
        <span aria-current="page">{number}</span>
        {followUpOf && (
          <span>
            {' '}
            follows up <Link to={`/jobs/${followUpOf.number}`}>{followUpOf.number}</Link>
          </span>
        )}
      </nav>
      <div className={styles.title}>
        <TitleEdit />
        <StatusPill />
        <PriorityMenu />
        <span className={styles.grow} />
        <SavedWord />
      </div>
      {why && (
        <p className={styles.why}>
          {status === 'ON_HOLD' ? 'Waiting for' : 'Cancelled because'}: <b>{why}</b>
        </p>
      )}
      {warnings.length > 0 && (
        <ul className={styles.warnings} aria-label="Warnings">
          {warnings.map(({ text }) => (
            <li key={text}>
              <TriangleAlert aria-hidden />
              {text}
            </li>
          ))}
        </ul>
      )}
      <LifecycleBar />
      <ActionsRow />
    </header>
  );
}
