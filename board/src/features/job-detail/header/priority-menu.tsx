import { ChevronDown, Flag } from 'lucide-react';
import type { ReactElement } from 'react';
import { JobPageUpdateDocument, type JobPriority } from '../../../graphql/graphql';
import { PRIORITIES, priorityWords } from '../../../lib/priority-words';
import { Button } from '../../../ui/button';
import { MenuButton, MenuItem } from '../../../ui/menu';
import { useJob, useJobPage } from '../job-context';
import styles from './header.module.css';

export function PriorityMenu(): ReactElement {
  const { desk } = useJobPage();
  const { id, priority } = useJob();
  const choose = (next: JobPriority) =>
    void desk.run({ document: JobPageUpdateDocument, input: { jobId: id, priority: next }, done: `Priority: ${priorityWords[next]}` });
  return (
    <MenuButton
      label="Priority"
      placement="bottom start"
      selectionMode="single"
      selectedKeys={[priority]}
      disallowEmptySelection
      onSelectionChange={(keys) => choose([...(keys as Set<JobPriority>)][0]!)}
      trigger={
        <Button variant="bare" className={styles.priority} aria-label={`Priority: ${priorityWords[priority]}`}>
          <span data-priority={priority} className={styles.priorityWord}>
            {priority === 'EMERGENCY' && <Flag aria-hidden fill="currentColor" />}
            {priorityWords[priority]}
            {priority !== 'EMERGENCY' && ' priority'}
          </span>
          <ChevronDown aria-hidden />
        </Button>
      }
    >
      {PRIORITIES.map((each) => (
        <MenuItem key={each} id={each}>
          {priorityWords[each]}
        </MenuItem>
      ))}
    </MenuButton>
  );
}
