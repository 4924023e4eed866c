import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { serverNow } from '../../../apollo/live-status';
import { useViewer } from '../../../apollo/viewer';
import type { JobStage } from '../../../graphql/graphql';
import { dayName, dayOf } from '../../../lib/time';
import { VisuallyHidden } from '../../../ui/live-region';
import { useJob } from '../job-context';
import { momentWords } from '../../../lib/change-words';
import type { JobDetail } from '../model/job-store';
import styles from './header.module.css';

type Step = JobDetail['lifecycle'][number];

const STAGES: Readonly<Record<JobStage, string>> = {
  ESTIMATE: 'Estimate',
  APPROVAL: 'Approval',
  SCHEDULING: 'Scheduling',
  WORK: 'Work',
  COMPLETED: 'Completed',
  INVOICE: 'Invoice',
  PAYMENT: 'Payment',
};
const STATES: Readonly<Record<Step['state'], string>> = { DONE: 'done', CURRENT: 'now', AHEAD: 'ahead', NOT_NEEDED: 'not needed' };

/** Estimate → … → Payment, as the API sees where this job stands. */
export function LifecycleBar(): ReactElement {
  const { lifecycle, status, window } = useJob();
  const { workspace } = useViewer();
  const today = dayOf(serverNow(), workspace);
  const note = (step: Step): string => {
    if (step.state === 'NOT_NEEDED') return 'Not needed';
    if (step.stage === 'SCHEDULING' && window && step.state !== 'AHEAD') return dayName(dayOf(window.start, workspace), workspace, today);
    if (!step.at) return '';
    return momentWords(step.at, today, workspace);
  };
  const now = lifecycle.find(({ state }) => state === 'CURRENT');
  return (
    <>
      <ol className={styles.cycle} aria-label="Where this job stands" data-status={status}>
        {lifecycle.map((step) => (
          <li key={step.stage} className={styles.step} data-state={step.state} aria-current={step.state === 'CURRENT' ? 'step' : undefined}>
            <span className={styles.dot} aria-hidden>
              {step.state === 'DONE' && <Check />}
            </span>
            <b>{STAGES[step.stage]}</b>
            <VisuallyHidden>{STATES[step.state]}</VisuallyHidden>
            <small>{note(step)}</small>
          </li>
        ))}
      </ol>
      {now && (
        <p className={styles.stepNow} aria-hidden>
          <b>{STAGES[now.stage]}</b> {note(now)}
        </p>
      )}
    </>
  );
}
