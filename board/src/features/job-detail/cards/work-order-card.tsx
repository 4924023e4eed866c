import { Printer } from 'lucide-react';
import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { printJob } from '../print/print-job';
import { PARTS, type PartField } from '../model/work-order';
import { Card } from './card';
import styles from './cards.module.css';
import { WorkOrderPart } from './work-order-part';

/** What the crew takes along and how they go about it. */
export function WorkOrderCard(): ReactElement {
  return (
    <Card
      title="Work order"
      fields={['workOrder', 'tools', 'parts', 'safetyProcedures', 'instructions']}
      action={
        <Button variant="bare" onPress={() => printJob('work-order')}>
          <Printer aria-hidden /> Print
        </Button>
      }
    >
      <div className={styles.workOrder}>
        {(Object.keys(PARTS) as PartField[]).map((part) => (
          <WorkOrderPart key={part} part={part} />
        ))}
      </div>
    </Card>
  );
}
