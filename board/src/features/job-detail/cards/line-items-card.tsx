import { Plus } from 'lucide-react';
import type { ReactElement } from 'react';
import { useViewer } from '../../../apollo/viewer';
import { money } from '../../../lib/money';
import { quantityText } from '../../../lib/typed-numbers';
import { Button } from '../../../ui/button';
import { useJob } from '../job-context';
import type { Line } from '../model/line-edits';
import { Card } from './card';
import styles from './cards.module.css';
import { LineEditor } from './line-editor';
import { useLineInHand } from './use-line-in-hand';

/** What is sold: each line edited where it stands, new ones from the price book or typed. */
export function LineItemsCard(): ReactElement {
  const { lineItems, total } = useJob();
  const { workspace } = useViewer();
  const hand = useLineInHand();
  const place = hand.draft ? hand.place : null;
  return (
    <Card
      title="Line items"
      fields={['lineItems', 'total']}
      action={
        !hand.draft && (
          <Button variant="bare" onPress={hand.add}>
            <Plus aria-hidden /> Add
          </Button>
        )
      }
    >
      {lineItems.length === 0 && !hand.draft ? (
        <p className={styles.faint}>Nothing to bill yet: this would be an invoice of {money(0, workspace)}.</p>
      ) : (
        <div className={styles.items}>
          <div className={styles.itemsHead} aria-hidden>
            <span>Item</span>
            <span>Qty</span>
            <span>Price</span>
            <span>Amount</span>
          </div>
          <ul>
            {lineItems.map((line, index) =>
              place === index ? (
                <LineEditor key="hand" hand={hand} />
              ) : (
                <LineRow key={line.id} line={line} isQuiet={hand.draft !== null} onEdit={() => hand.take(line, index)} />
              ),
            )}
            {hand.draft && (place === null || place >= lineItems.length) && <LineEditor key="hand" hand={hand} />}
          </ul>
          <p className={styles.total}>
            <span>Total</span>
            <b>{money(total, workspace)}</b>
          </p>
        </div>
      )}
    </Card>
  );
}

/** One press edits it. */
function LineRow({ line, isQuiet, onEdit }: { line: Line; isQuiet: boolean; onEdit: () => void }): ReactElement {
  const { workspace } = useViewer();
  const [quantity, price, amount] = [
    quantityText(line.quantity, workspace.locale),
    money(line.unitPrice, workspace),
    money(line.total, workspace),
  ];
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        disabled={isQuiet}
        onClick={onEdit}
        aria-label={`${line.name}, ${quantity} at ${price}, ${amount}: edit`}
      >
        <span className={styles.lineName}>{line.name}</span>
        <span>{quantity}</span>
        <span>{price}</span>
        <span>{amount}</span>
      </button>
    </li>
  );
}
