import type { ReactElement } from 'react';
import { Button } from '../../../ui/button';
import { Dialog } from '../../../ui/dialog';
import type { Plan } from './model/plan';
import { movesWords } from './plan-words';

/** A plan that is discarded does not come back. */
export function DiscardDialog({ plan, onDiscard, onClose }: { plan: Plan; onDiscard: () => void; onClose: () => void }): ReactElement {
  const discard = () => {
    onClose();
    onDiscard();
  };
  return (
    <Dialog
      role="alertdialog"
      isOpen
      onClose={onClose}
      title={`Discard “${plan.name}”?`}
      actions={
        <>
          <Button autoFocus onPress={onClose}>
            Back
          </Button>
          <Button variant="danger" onPress={discard}>
            Discard {movesWords(plan.moves.length)}
          </Button>
        </>
      }
    >
      <p>What is staged in it is gone for everybody who looks at it. The schedule stays as it is.</p>
    </Dialog>
  );
}
